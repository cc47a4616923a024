SELECT title_key::VARCHAR AS title_key, overview
FROM film_to_predict
WHERE overview IS NOT NULL
ORDER BY title_key
