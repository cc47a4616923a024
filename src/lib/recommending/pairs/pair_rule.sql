-- How many pairs each rule found, and how certain the links behind them are.
SELECT
  rule,
  count(*)::INTEGER AS pairs,
  count(DISTINCT track_key)::INTEGER AS songs,
  count(DISTINCT title_key)::INTEGER AS films,
  round(avg(probability), 9) AS probability
FROM pair
GROUP BY rule
ORDER BY rule
