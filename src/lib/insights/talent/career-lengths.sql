-- The years from first to last film by kind of work, for everybody with at least two films of known year.
WITH work AS (
  SELECT DISTINCT title_key, person_key, CASE category WHEN 'actress' THEN 'actor' ELSE category END AS category
  FROM film_credit
), careers AS (
  SELECT w.category, w.person_key, count(*) AS films, max(f.year) - min(f.year) + 1 AS years
  FROM work AS w
  JOIN film AS f USING (title_key)
  WHERE f.year IS NOT NULL
  GROUP BY w.category, w.person_key
)
SELECT
  category,
  count(*) AS people,
  avg(films) FILTER (films > 1) AS films_each,
  list(years ORDER BY years) FILTER (films > 1) AS years
FROM careers
GROUP BY category
ORDER BY category
