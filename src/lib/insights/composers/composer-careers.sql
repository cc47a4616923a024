-- The years of each composer's films.
SELECT c.composer, list(f.year ORDER BY f.year) FILTER (WHERE f.year IS NOT NULL) AS years
FROM film_composer AS c
JOIN film AS f USING (title_key)
GROUP BY c.composer
ORDER BY c.composer
