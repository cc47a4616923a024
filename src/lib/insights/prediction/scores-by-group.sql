-- What the chosen model says of films, with what they may be grouped by. Classes of budget are thirds of the films.
SELECT
  model, role, is_chosen, prediction, truth,
  decade::VARCHAR || 's' AS decade,
  coalesce(language, 'unknown') AS language,
  ['low', 'middle', 'high'][ntile(3) OVER (ORDER BY budget, title_key)] || ' budget' AS budget_class
FROM judged_film
WHERE target = 'pays' AND part = 'test' AND is_chosen
ORDER BY title_key
