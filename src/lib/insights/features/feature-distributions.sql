-- Each number that is known of films before their release, for the films before the test.
SELECT feature, label, list(number ORDER BY number) AS numbers, (SELECT count(DISTINCT title_key) FROM early_film_fact) AS films
FROM early_film_fact
JOIN film_feature USING (feature)
WHERE number IS NOT NULL AND kind <> 'yes or no'
GROUP BY feature, label
ORDER BY feature
