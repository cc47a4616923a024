-- What the chosen model says of the takings of films that it has not learned from.
SELECT part, decade, prediction, truth
FROM judged_film
WHERE target = 'log revenue' AND is_chosen
ORDER BY part, title_key
