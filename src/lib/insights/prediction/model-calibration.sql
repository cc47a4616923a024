-- What the chosen model says of the films of the test.
SELECT model, role, is_chosen, prediction, truth
FROM judged_film
WHERE target = 'pays' AND part = 'test' AND is_chosen
ORDER BY title_key
