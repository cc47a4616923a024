-- How many films came out in each month of the year, and how many days it had over all years.
WITH dated AS (
  SELECT title_key, release_date, month(release_date) AS month FROM film WHERE release_date IS NOT NULL
), known AS (
  SELECT
    count(*) AS all_films,
    (SELECT count(*) FROM film) - count(*) AS without_date,
    count(*) FILTER (month(release_date) = 1 AND day(release_date) = 1) AS on_first_of_january
  FROM dated
), months AS (
  SELECT month::INTEGER AS month, [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]::DOUBLE / 365.25 AS share_of_days
  FROM range(1, 13) AS months (month)
)
SELECT m.month, count(d.title_key) AS films, k.all_films, m.share_of_days, k.without_date, k.on_first_of_january
FROM months AS m
CROSS JOIN known AS k
LEFT JOIN dated AS d USING (month)
WHERE k.all_films > 0
GROUP BY m.month, k.all_films, m.share_of_days, k.without_date, k.on_first_of_january
ORDER BY m.month
