-- One row per film for the cinema: what is known of it, and what it is like.
WITH linked AS (
  SELECT DISTINCT title_key FROM soundtrack
), genres AS (
  SELECT title_key, list(genre ORDER BY genre) AS genres FROM film_genre GROUP BY title_key
)
SELECT
  l.title_key IS NOT NULL AS soundtrack,
  f.budget IS NOT NULL AS budget,
  f.revenue IS NOT NULL AS revenue,
  f.log_popularity,
  ln(f.votes) AS log_votes,
  f.average_rating,
  f.year,
  f.runtime_minutes,
  f.language,
  coalesce(g.genres, []) AS genres
FROM film AS f
LEFT JOIN linked AS l USING (title_key)
LEFT JOIN genres AS g USING (title_key)
ORDER BY f.title_key
