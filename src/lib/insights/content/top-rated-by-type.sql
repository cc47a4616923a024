-- The best titles of each type by weighted rating.
WITH rated AS (
  SELECT
    t.title_type AS type,
    t.primary_title AS title,
    t.title_id,
    t.start_year AS year,
    r.vote_count AS votes,
    r.average_rating::DOUBLE AS average_rating,
    r.weighted_rating::DOUBLE AS weighted_rating,
    count(*) OVER (PARTITION BY t.title_type) AS rated_titles,
    row_number() OVER (PARTITION BY t.title_type ORDER BY r.weighted_rating DESC, r.vote_count DESC, t.title_id) AS rank
  FROM dim_title AS t
  JOIN fact_ratings AS r USING (title_key)
  WHERE t.is_current
)
SELECT *
FROM rated
WHERE rank <= 3
ORDER BY rated_titles DESC, type, rank
