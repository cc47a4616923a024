-- Every film with what is known before its release, and its takings.
SELECT f.* REPLACE (f.title_key::VARCHAR AS title_key), p.title_id, p.title, p.revenue, s.since
FROM film_features AS f
JOIN film_to_predict AS p USING (title_key)
JOIN (SELECT title_key, min(valid_from) AS since FROM dim_title GROUP BY title_key) AS s USING (title_key)
ORDER BY f.release_date, f.title_key
