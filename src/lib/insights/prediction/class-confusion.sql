-- Whether each film of the test was a flop or a hit, and how probable that was.
PIVOT (
  SELECT title_key, replace(target, ' ', '_') AS target, prediction, truth
  FROM judged_film
  WHERE target IN ('no flop', 'hit') AND part = 'test' AND is_chosen
)
ON target IN ('no_flop', 'hit')
USING any_value(prediction) AS prediction, any_value(truth) AS truth
GROUP BY title_key
ORDER BY title_key
