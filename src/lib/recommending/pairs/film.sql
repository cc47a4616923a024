-- The films that can be recommended, with what is known of each.
WITH genre AS (
  SELECT title_key, list(genre ORDER BY genre) AS genres FROM film_genre GROUP BY ALL
), keyword AS (
  SELECT title_key, list(lower(label) ORDER BY position) AS keywords FROM title_label_bridge WHERE kind = 'keyword' GROUP BY ALL
), composer AS (
  SELECT title_key, list(person_id ORDER BY person_id) AS composers FROM film_composer GROUP BY ALL
)
SELECT
  f.title_key::VARCHAR AS key,
  f.title_id AS id,
  f.title,
  f.year,
  f.language,
  f.runtime_minutes AS runtime,
  f.popularity,
  f.revenue::DOUBLE AS revenue,
  coalesce(f.votes, m.vote_count) AS votes,
  f.weighted_rating AS rating,
  m.collection,
  coalesce(m.overview, '') AS overview,
  coalesce(g.genres, []) AS genres,
  coalesce(k.keywords, []) AS keywords,
  coalesce(c.composers, []) AS composers,
  -- Posters are files beside the warehouse.
  NULL AS colours,
  NULL AS look
FROM film AS f
LEFT JOIN fact_film_metrics AS m USING (title_key)
LEFT JOIN genre AS g USING (title_key)
LEFT JOIN keyword AS k USING (title_key)
LEFT JOIN composer AS c USING (title_key)
ORDER BY f.title_id
