-- The 15 composers with most films, and the films of each genre: the composer's, all composers', and those of all genres.
WITH composers AS (
  SELECT composer, count(*) AS films FROM film_composer GROUP BY composer ORDER BY films DESC, composer LIMIT 15
), composed AS (
  SELECT DISTINCT title_key FROM film_composer
), genres AS (
  SELECT g.genre, count(*) AS films FROM composed JOIN film_genre AS g USING (title_key) GROUP BY g.genre
), met AS (
  SELECT c.composer, g.genre, count(*) AS films
  FROM film_composer AS c
  JOIN film_genre AS g USING (title_key)
  GROUP BY c.composer, g.genre
)
SELECT
  c.composer,
  g.genre,
  coalesce(met.films, 0) AS "both",
  c.films AS "left",
  g.films AS "right",
  (SELECT count(*) FROM composed) AS n
FROM composers AS c
CROSS JOIN genres AS g
LEFT JOIN met ON met.composer = c.composer AND met.genre = g.genre
ORDER BY c.films DESC, c.composer, g.films DESC, g.genre
