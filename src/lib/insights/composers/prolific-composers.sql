-- The composers with most films, and what they composed for; beside each, all composers.
WITH composers AS (
  SELECT
    c.composer,
    c.person_id,
    count(*) AS films,
    count(*) FILTER (WHERE c.title_key IN (SELECT title_key FROM soundtrack)) AS films_with_music,
    min(f.year) AS first_year,
    max(f.year) AS last_year
  FROM film_composer AS c
  JOIN film AS f USING (title_key)
  GROUP BY c.composer, c.person_id
), genres AS (
  SELECT c.person_id, count(DISTINCT g.genre) AS genres
  FROM film_composer AS c
  JOIN film_genre AS g USING (title_key)
  GROUP BY c.person_id
)
SELECT
  c.composer,
  c.films,
  c.films_with_music,
  coalesce(g.genres, 0) AS genres,
  c.first_year,
  c.last_year,
  count(*) OVER () AS composers,
  median(c.films) OVER () AS median_films,
  (SELECT count(DISTINCT title_key) FROM film_composer) AS films_with_composer,
  (SELECT count(*) FROM film WHERE title_key NOT IN (SELECT title_key FROM film_composer)) AS films_without
FROM composers AS c
LEFT JOIN genres AS g USING (person_id)
ORDER BY c.films DESC, c.composer, c.person_id
LIMIT 50
