-- Each type of title: how many there are, and the ratings of those with votes.
SELECT
  t.title_type AS type,
  count(*) AS titles,
  count(r.title_key) AS rated,
  coalesce(sum(r.vote_count), 0)::BIGINT AS votes,
  median(r.vote_count) AS median_votes,
  avg(r.weighted_rating) AS weighted_rating,
  list(r.average_rating::DOUBLE ORDER BY r.average_rating) FILTER (r.title_key IS NOT NULL) AS ratings
FROM dim_title AS t
LEFT JOIN fact_ratings AS r USING (title_key)
WHERE t.is_current
GROUP BY t.title_type
ORDER BY titles DESC, type
