-- The logarithms of the popularity of the films of each month of release.
SELECT
  month(release_date)::INTEGER AS month,
  list(log_popularity ORDER BY log_popularity) FILTER (log_popularity IS NOT NULL) AS logarithms,
  (SELECT count(*) FROM film WHERE release_date IS NULL OR log_popularity IS NULL) AS left_out
FROM film
WHERE release_date IS NOT NULL
GROUP BY month(release_date)
ORDER BY month
