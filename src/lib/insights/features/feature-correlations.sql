-- The numbers that are known of each film before its release, for the films before the test.
SELECT title_key, feature, label, number
FROM early_film_fact
JOIN film_feature USING (feature)
WHERE number IS NOT NULL
ORDER BY feature, title_key
