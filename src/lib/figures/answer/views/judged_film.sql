-- What each model says of the films that it has not learned from, with what became true, and what tells films apart.
SELECT
  p.target,
  p.model,
  m.role,
  m.is_chosen,
  p.part,
  p.title_key,
  p.prediction,
  p.truth,
  f.year // 10 * 10 AS decade,
  f.language,
  f.budget
FROM film_prediction AS p
JOIN film_model AS m USING (target, model)
JOIN film_features AS f USING (title_key)
WHERE p.part <> 'new'
