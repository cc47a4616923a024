-- The weighted ratings of each composer's rated films; without a composer, of all films that credit one.
SELECT c.composer, list(f.weighted_rating ORDER BY f.weighted_rating) AS ratings
FROM film_composer AS c
JOIN film AS f USING (title_key)
WHERE f.weighted_rating IS NOT NULL
GROUP BY c.composer
UNION ALL
SELECT NULL AS composer, list(weighted_rating ORDER BY weighted_rating) AS ratings
FROM film
WHERE weighted_rating IS NOT NULL AND title_key IN (SELECT title_key FROM film_composer)
ORDER BY composer NULLS FIRST
