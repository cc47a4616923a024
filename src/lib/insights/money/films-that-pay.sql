-- How many films of each decade, and of all (decade 0), took in at least twice what they cost.
WITH told AS (
  SELECT unnest([0, decade]) AS about, budget, revenue FROM film
)
SELECT
  about AS decade,
  count(*) AS all_films,
  count(*) FILTER (budget IS NOT NULL AND revenue IS NOT NULL) AS known,
  count(*) FILTER (revenue >= 2 * budget) AS paid
FROM told
WHERE about IS NOT NULL
GROUP BY about
ORDER BY decade
