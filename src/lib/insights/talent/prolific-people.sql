-- The people with most films in each of four kinds of work; actors and actresses are one kind.
WITH work AS (
  SELECT DISTINCT title_key, person_key, name, CASE category WHEN 'actress' THEN 'actor' ELSE category END AS category
  FROM film_credit
  WHERE category IN ('actor', 'actress', 'director', 'writer', 'composer')
), people AS (
  SELECT
    w.category,
    w.person_key,
    w.name,
    count(*) AS films,
    min(f.year) AS first_year,
    max(f.year) AS last_year,
    count(*) OVER (PARTITION BY w.category) AS people
  FROM work AS w
  JOIN film AS f USING (title_key)
  GROUP BY w.category, w.person_key, w.name
), ranked AS (
  SELECT
    p.*,
    d.person_id,
    row_number() OVER (PARTITION BY p.category ORDER BY p.films DESC, p.last_year DESC NULLS LAST, d.person_id) AS rank
  FROM people AS p
  JOIN dim_person AS d USING (person_key)
)
SELECT category, rank, name, person_id, films, first_year, last_year, people
FROM ranked
WHERE rank <= 10
ORDER BY list_position(['actor', 'director', 'writer', 'composer'], category), rank
