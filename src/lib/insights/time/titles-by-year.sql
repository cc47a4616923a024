-- How many films, TV titles and others came out each year, including years without any.
WITH titles AS (
  SELECT
    start_year AS year,
    CASE WHEN title_type = 'movie' THEN 'films' WHEN starts_with(title_type, 'tv') THEN 'television' ELSE 'shorts, videos and games' END AS kind
  FROM dim_title
  WHERE is_current
), years AS (
  SELECT unnest(range(min(year), max(year) + 1))::INTEGER AS year FROM titles
), undated AS (
  SELECT count(*) AS without_year FROM titles WHERE year IS NULL
), kinds AS (
  SELECT DISTINCT kind FROM titles
)
SELECT y.year, k.kind, count(t.year) AS titles, u.without_year
FROM years AS y
CROSS JOIN kinds AS k
CROSS JOIN undated AS u
LEFT JOIN titles AS t ON t.year = y.year AND t.kind = k.kind
GROUP BY y.year, k.kind, u.without_year
ORDER BY y.year, k.kind
