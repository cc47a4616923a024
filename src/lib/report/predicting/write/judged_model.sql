-- What is said of the films of the test by the chosen model, by the models that make a mistake, and by the one that is
-- like them but makes none.
WITH shown AS (
  SELECT
    model,
    means,
    CASE WHEN is_chosen THEN 'chosen' WHEN role = 'leak' THEN 'mistake' ELSE 'honest' END AS kind
  FROM film_model
  WHERE target = 'pays'
    AND (is_chosen OR role = 'leak' OR model IN (SELECT compared_with FROM film_model WHERE role = 'leak'))
), score AS (
  SELECT
    if(is_honest, (SELECT any_value(compared_with) FROM film_model WHERE role = 'leak'), 'leak: ' || mistake) AS model,
    estimate,
    low95,
    high95
  FROM leak_laboratory
  UNION
  SELECT model, estimate, low95, high95 FROM model_scores WHERE is_chosen AND measure = 'AUC'
)
SELECT
  s.model,
  s.kind,
  s.means,
  any_value(score.estimate) AS estimate,
  any_value(score.low95) AS low,
  any_value(score.high95) AS high,
  list(p.truth ORDER BY p.title_key) AS labels,
  list(round(p.prediction, 6) ORDER BY p.title_key) AS scores
FROM shown AS s
JOIN film_prediction AS p ON p.target = 'pays' AND p.part = 'test' AND p.model = s.model
JOIN score ON score.model = s.model
GROUP BY s.model, s.kind, s.means
ORDER BY list_position(['chosen', 'honest', 'mistake'], s.kind), s.model
