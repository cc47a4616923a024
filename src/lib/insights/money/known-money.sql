-- How many films of each decade have a known budget, revenue, both or neither.
SELECT
  decade,
  CASE
    WHEN budget IS NOT NULL AND revenue IS NOT NULL THEN 'both'
    WHEN budget IS NOT NULL THEN 'budget only'
    WHEN revenue IS NOT NULL THEN 'revenue only'
    ELSE 'neither'
  END AS known,
  count(*) AS films,
  sum(count(*)) OVER (PARTITION BY decade) AS films_of_decade,
  count(*) / sum(count(*)) OVER (PARTITION BY decade) AS share
FROM film
WHERE decade IS NOT NULL
GROUP BY decade, known
ORDER BY decade, known
