-- Who composed for which film, each once. A name that several composers share is followed by the person's id.
WITH composers AS (
  SELECT c.title_key, c.person_key, p.person_id, c.name
  FROM film_credit AS c
  JOIN dim_person AS p USING (person_key)
  WHERE c.category = 'composer'
), shared AS (
  SELECT name FROM composers GROUP BY name HAVING count(DISTINCT person_key) > 1
)
SELECT
  title_key,
  person_key,
  person_id,
  CASE WHEN name IN (FROM shared) THEN name || ' (' || split_part(person_id, ':', 2) || ')' ELSE name END AS composer
FROM composers
