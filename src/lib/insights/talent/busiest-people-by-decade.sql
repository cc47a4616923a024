-- The people with most films, by decade; somebody who did several kinds of work on a film counts it once.
WITH people AS (
  SELECT
    c.person_key,
    c.name,
    count(DISTINCT c.title_key) AS films_in_all,
    string_agg(DISTINCT CASE c.category WHEN 'actress' THEN 'actor' ELSE c.category END, ', ' ORDER BY CASE c.category WHEN 'actress' THEN 'actor' ELSE c.category END) AS work
  FROM film_credit AS c
  JOIN film AS f USING (title_key)
  WHERE f.decade IS NOT NULL
  GROUP BY c.person_key, c.name
), busiest AS (
  SELECT p.*, d.person_id, row_number() OVER (ORDER BY p.films_in_all DESC, d.person_id) AS rank, count(*) OVER () AS people
  FROM people AS p
  JOIN dim_person AS d USING (person_key)
)
SELECT b.rank, b.name, b.person_id, b.work, f.decade, count(DISTINCT f.title_key) AS films, b.films_in_all, b.people
FROM busiest AS b
JOIN film_credit AS c USING (person_key)
JOIN film AS f USING (title_key)
WHERE b.rank <= 15 AND f.decade IS NOT NULL
GROUP BY b.rank, b.name, b.person_id, b.work, f.decade, b.films_in_all, b.people
ORDER BY b.rank, f.decade
