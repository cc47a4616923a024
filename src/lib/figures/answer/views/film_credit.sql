-- Who did what for a film, each person once for each kind of work.
SELECT DISTINCT c.title_key, c.person_key, c.category, p.name
FROM film AS f
JOIN fact_cast_crew AS c USING (title_key)
JOIN dim_person AS p USING (person_key)
WHERE p.name IS NOT NULL
