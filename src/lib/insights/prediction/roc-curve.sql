-- What the chosen model and the budget alone say of the films of the test.
SELECT model, role, is_chosen, prediction, truth
FROM judged_film
WHERE target = 'pays' AND part = 'test' AND (is_chosen OR model = 'budget alone')
ORDER BY is_chosen DESC, model, title_key
