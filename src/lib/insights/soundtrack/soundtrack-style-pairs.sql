-- Pairs of styles that each have enough films, and that meet, or would by chance, on the soundtracks of enough films: the
-- films with both, with either, and with linked music of any kind.
WITH films AS (
  SELECT count(DISTINCT title_key) AS films FROM soundtrack
), styles AS (
  SELECT style, count(*) AS films FROM film_music WHERE kind = 'style' GROUP BY style HAVING count(*) >= 10
), met AS (
  SELECT one.style, other.style AS other_style, count(*) AS films
  FROM film_music AS one
  JOIN film_music AS other ON other.title_key = one.title_key AND other.kind = one.kind AND other.style > one.style
  WHERE one.kind = 'style'
  GROUP BY one.style, other.style
)
SELECT
  one.style,
  other.style AS other_style,
  coalesce(met.films, 0) AS "both",
  one.films AS "left",
  other.films AS "right",
  films.films AS n
FROM styles AS one
JOIN styles AS other ON other.style > one.style
CROSS JOIN films
LEFT JOIN met ON met.style = one.style AND met.other_style = other.style
WHERE greatest(coalesce(met.films, 0), one.films * other.films / films.films) >= 5
ORDER BY one.style, other.style
