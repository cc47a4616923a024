-- The weighted ratings of the films of everybody with at least five rated ones, by kind of work; without a person, of all films.
WITH work AS (
  SELECT DISTINCT title_key, person_key, name, CASE category WHEN 'actress' THEN 'actor' ELSE category END AS category
  FROM film_credit
  WHERE category IN ('actor', 'actress', 'director', 'writer')
)
SELECT w.category, d.person_id, w.name, list(f.weighted_rating ORDER BY f.weighted_rating) AS ratings
FROM work AS w
JOIN film AS f USING (title_key)
JOIN dim_person AS d USING (person_key)
WHERE f.weighted_rating IS NOT NULL
GROUP BY w.category, d.person_id, w.name
HAVING count(*) >= 5
UNION ALL
SELECT NULL AS category, NULL AS person_id, NULL AS name, list(weighted_rating ORDER BY weighted_rating) AS ratings
FROM film
WHERE weighted_rating IS NOT NULL
ORDER BY category, person_id
