-- Each genre of films with each genre and style of music, the commonest 40 of either: the films with both, with either,
-- and with linked music of any kind.
WITH linked AS (
  SELECT DISTINCT title_key FROM soundtrack
), films AS (
  SELECT count(*) AS films FROM linked
), film_genres AS (
  SELECT g.genre, count(*) AS films FROM linked JOIN film_genre AS g USING (title_key) GROUP BY g.genre
), music AS (
  SELECT kind, style, count(*) AS films
  FROM film_music
  GROUP BY kind, style
  HAVING count(*) >= 10
  QUALIFY row_number() OVER (PARTITION BY kind ORDER BY count(*) DESC, style) <= 40
), met AS (
  SELECT g.genre, m.kind, m.style, count(*) AS films
  FROM film_music AS m
  JOIN film_genre AS g USING (title_key)
  GROUP BY g.genre, m.kind, m.style
)
SELECT
  g.genre AS film_genre,
  m.kind,
  m.style AS music,
  coalesce(met.films, 0) AS "both",
  g.films AS "left",
  m.films AS "right",
  films.films AS n
FROM film_genres AS g
CROSS JOIN music AS m
CROSS JOIN films
LEFT JOIN met ON met.genre = g.genre AND met.kind = m.kind AND met.style = m.style
WHERE g.films >= 10
ORDER BY m.kind, m.films DESC, m.style, g.films DESC, g.genre
