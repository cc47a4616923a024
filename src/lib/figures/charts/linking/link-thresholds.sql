-- What can be done about a film: what each choice costs where the film is surely the wrong and surely the right one, and
-- the probabilities for which it is the cheapest. Where a look costs more than both mistakes, nobody is asked.
WITH setting AS (
  SELECT
    max(value) FILTER (name = 'linking.cost.missed_link') AS missed,
    max(value) FILTER (name = 'linking.cost.review')      AS look,
    max(value) FILTER (name = 'linking.cost.wrong_link')  AS wrong,
    max(value) FILTER (name = 'linking.threshold.match')  AS match,
    max(value) FILTER (name = 'linking.threshold.review') AS review
  FROM claim
)
SELECT choice, cost_if_wrong, cost_if_right, cheapest_from, cheapest_to
FROM (
  SELECT 1 AS place, 'refuse' AS choice, 0.0 AS cost_if_wrong, missed AS cost_if_right, 0.0 AS cheapest_from, least(review, match) AS cheapest_to FROM setting
  UNION ALL
  SELECT 2, 'ask a person', look, look, least(review, match), match FROM setting
  UNION ALL
  SELECT 3, 'link', wrong, 0, match, 1 FROM setting
)
ORDER BY place;
