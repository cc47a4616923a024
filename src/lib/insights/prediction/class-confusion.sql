-- Whether each film of the test was a flop or a hit, and how probable that was.
SELECT
  title_key,
  any_value(prediction) FILTER (target = 'no flop') AS no_flop_prediction,
  any_value(truth) FILTER (target = 'no flop') AS no_flop_truth,
  any_value(prediction) FILTER (target = 'hit') AS hit_prediction,
  any_value(truth) FILTER (target = 'hit') AS hit_truth
FROM judged_film
WHERE target IN ('no flop', 'hit') AND part = 'test' AND is_chosen
GROUP BY title_key
ORDER BY title_key
