-- Every film with what is known before its release, and its takings.
SELECT f.* REPLACE (f.title_key::VARCHAR AS title_key), p.title_id, p.title, p.revenue
FROM film_features AS f
JOIN film_to_predict AS p USING (title_key)
ORDER BY f.release_date, f.title_key
