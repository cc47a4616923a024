-- Principals name the first director and writer; one title in ten has more.
SELECT
  id_of('tt', n) AS tconst,
  CASE WHEN roll(n, 'directors') < 0.1 THEN [person_of(n, 1), person_of(n, 11)] ELSE [person_of(n, 1)] END AS directors,
  CASE WHEN roll(n, 'writers') < 0.1 THEN [person_of(n, 2), person_of(n, 12)] ELSE [person_of(n, 2)] END AS writers
FROM range(upto(title_count())) AS titles (n)
WHERE is_there(n)
