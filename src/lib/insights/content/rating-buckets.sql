-- How many rated titles fall into each half point, empty ones included. A 10 belongs to the last half point.
WITH rated AS (
  SELECT least(floor(r.average_rating * 2) / 2, 9.5)::DOUBLE AS rated_from, t.title_type = 'movie' AS is_film
  FROM dim_title AS t
  JOIN fact_ratings AS r USING (title_key)
  WHERE t.is_current
), buckets AS (
  SELECT (half / 2)::DOUBLE AS rated_from FROM range(2, 20) AS halves (half)
), everything AS (
  SELECT count(*) AS all_titles FROM dim_title WHERE is_current
)
SELECT
  b.rated_from,
  b.rated_from + 0.5 AS rated_to,
  count(r.rated_from) AS titles,
  count(*) FILTER (r.is_film) AS films,
  all_titles - (SELECT count(*) FROM rated) AS unrated
FROM buckets AS b
CROSS JOIN everything
LEFT JOIN rated AS r USING (rated_from)
WHERE EXISTS (FROM rated)
GROUP BY b.rated_from, all_titles
ORDER BY b.rated_from
