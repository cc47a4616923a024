-- What the models that use all that is known, what they must outdo, and the rule of a sample say of the films of the test.
SELECT model, role, is_chosen, prediction, truth
FROM judged_film
WHERE target = 'pays' AND part = 'test' AND role IN ('baseline', 'candidate', 'truth')
ORDER BY role, model, title_key
