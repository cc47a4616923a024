-- The ten most expensive films of all years (year 0) and of each year, with the number of films and of known budgets.
WITH told AS (
  SELECT unnest([0, year]) AS about, * FROM film
), placed AS (
  SELECT
    about AS year, title_id, title, year AS released, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue,
    row_number() OVER (PARTITION BY about ORDER BY budget DESC NULLS LAST, title_id) AS place,
    count(*) OVER (PARTITION BY about) AS films,
    count(budget) OVER (PARTITION BY about) AS known
  FROM told
  WHERE about IS NOT NULL
)
SELECT year, place, title_id, title, released, budget, revenue, films, known
FROM placed
WHERE place <= 10 AND budget IS NOT NULL
ORDER BY year, place
