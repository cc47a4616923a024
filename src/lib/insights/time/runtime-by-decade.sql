-- How long the films of each decade are, in minutes; 0 means unknown.
SELECT
  decade,
  count(*) AS films,
  list(runtime_minutes ORDER BY runtime_minutes) FILTER (runtime_minutes > 0) AS minutes,
  (SELECT count(*) FROM film WHERE decade IS NULL OR coalesce(runtime_minutes, 0) <= 0) AS left_out
FROM film
WHERE decade IS NOT NULL
GROUP BY decade
ORDER BY decade
