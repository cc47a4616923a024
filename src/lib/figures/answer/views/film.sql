-- The films for the cinema as they are now, with what TMDb and IMDb know of each; unknown is null.
SELECT
  t.title_key,
  t.title_id,
  t.primary_title AS title,
  coalesce(year(m.release_date), t.start_year) AS year,
  coalesce(year(m.release_date), t.start_year) // 10 * 10 AS decade,
  m.release_date,
  coalesce(t.runtime_minutes, m.runtime_minutes) AS runtime_minutes,
  m.original_language AS language,
  m.popularity,
  ln(nullif(m.popularity, 0)) AS log_popularity,
  m.budget,
  m.revenue,
  m.revenue / nullif(m.budget, 0) AS return_on_budget,
  r.average_rating::DOUBLE AS average_rating,
  r.vote_count AS votes,
  r.weighted_rating::DOUBLE AS weighted_rating
FROM dim_title AS t
LEFT JOIN fact_film_metrics AS m USING (title_key)
LEFT JOIN fact_ratings AS r USING (title_key)
WHERE t.is_current AND t.title_type = 'movie'
