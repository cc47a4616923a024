-- What the best model on all features and those that make a mistake say of the films that each is judged by.
SELECT j.model, j.role, j.is_chosen, j.prediction, j.truth, m.means
FROM judged_film AS j
JOIN film_model AS m USING (target, model)
WHERE target = 'pays' AND j.part = 'test'
  AND (j.role = 'leak' OR model IN (SELECT compared_with FROM film_model WHERE role = 'leak'))
ORDER BY j.role, model, j.title_key
