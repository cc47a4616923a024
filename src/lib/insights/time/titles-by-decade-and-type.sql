-- How many titles of each type came out in each decade, by the year in which they began.
WITH titles AS (
  SELECT title_type AS type, start_year // 10 * 10 AS decade FROM dim_title WHERE is_current
), decades AS (
  SELECT decade, count(*) AS titles_of_decade FROM titles WHERE decade IS NOT NULL GROUP BY decade
), undated AS (
  SELECT count(*) AS without_year FROM titles WHERE decade IS NULL
)
SELECT t.decade, t.type, count(*) AS titles, d.titles_of_decade, u.without_year
FROM titles AS t
JOIN decades AS d USING (decade)
CROSS JOIN undated AS u
GROUP BY t.decade, t.type, d.titles_of_decade, u.without_year
ORDER BY t.decade, titles DESC, t.type
