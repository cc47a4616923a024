-- The logarithms of the revenue of the films of each month of release, where it is known.
SELECT
  month(release_date)::INTEGER AS month,
  list(ln(revenue) ORDER BY revenue) FILTER (revenue > 0) AS logarithms,
  (SELECT count(*) FROM film WHERE release_date IS NULL OR coalesce(revenue, 0) <= 0) AS left_out
FROM film
WHERE release_date IS NOT NULL
GROUP BY month(release_date)
ORDER BY month
