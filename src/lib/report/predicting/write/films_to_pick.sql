-- The newest films of which anything is known, with the names of those who made them.
WITH named AS (
  SELECT m.title_key, m.role, coalesce(p.name, m.who) AS name
  FROM film_maker AS m
  LEFT JOIN dim_person AS p ON m.role <> 'company' AND p.person_key::VARCHAR = m.who
), names AS (
  PIVOT named ON role IN ('company', 'director', 'writer', 'cast', 'composer')
  USING string_agg(name, ', ' ORDER BY name)
  GROUP BY title_key
)
SELECT p.title_id, p.title, n.company, n.director, n.writer, n."cast", n.composer, f.* EXCLUDE (title_key, release_date)
FROM film_features AS f
JOIN film_to_predict AS p USING (title_key)
LEFT JOIN names AS n USING (title_key)
ORDER BY f.release_date DESC, p.title_id
LIMIT $most
