-- What the best model on all features and those that lack a group of them say of the films of the test.
SELECT j.model, j.role, m.compared_with, j.is_chosen, j.prediction, j.truth
FROM judged_film AS j
JOIN film_model AS m USING (target, model)
WHERE target = 'pays' AND j.part = 'test'
  AND (j.role = 'ablation' OR model IN (SELECT compared_with FROM film_model WHERE role = 'ablation'))
ORDER BY j.role DESC, model, j.title_key
