-- Each film with the pairs of styles that its linked music has; null where no music is linked to it.
WITH pairs AS (
  SELECT one.title_key, list(one.style || ' + ' || other.style ORDER BY one.style, other.style) AS pairs
  FROM film_music AS one
  JOIN film_music AS other ON other.title_key = one.title_key AND other.kind = one.kind AND other.style > one.style
  WHERE one.kind = 'style'
  GROUP BY one.title_key
)
SELECT
  f.log_popularity,
  CASE WHEN f.title_key IN (SELECT title_key FROM soundtrack) THEN coalesce(p.pairs, []) END AS words
FROM film AS f
LEFT JOIN pairs AS p USING (title_key)
ORDER BY f.title_key
