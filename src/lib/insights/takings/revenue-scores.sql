-- What the models say of the takings of the films of the test.
SELECT model, role, is_chosen, prediction, truth
FROM judged_film
WHERE target = 'log revenue' AND part = 'test'
ORDER BY role, model, title_key
