-- The films with a known popularity, one row each, with what may lie behind it. Lists are sorted.
WITH genres AS (
  SELECT title_key, list(genre ORDER BY genre) AS film_genres
  FROM film_genre
  GROUP BY title_key
), countries AS (
  SELECT title_key, list(label ORDER BY label) AS countries
  FROM title_label_bridge
  WHERE kind = 'country'
  GROUP BY title_key
)
SELECT
  f.title_key,
  f.log_popularity,
  f.year,
  ln(f.budget) AS log_budget,
  f.language,
  coalesce(c.countries, []) AS countries,
  coalesce(g.film_genres, []) AS film_genres
FROM film AS f
LEFT JOIN genres AS g USING (title_key)
LEFT JOIN countries AS c USING (title_key)
WHERE f.log_popularity IS NOT NULL
