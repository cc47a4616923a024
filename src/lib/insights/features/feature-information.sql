-- How often films with each value of a fact paid, before the test. Numbers are cut into tenths.
WITH cut AS (
  SELECT feature, paid, ntile(10) OVER (PARTITION BY feature ORDER BY number, title_key) AS tenth, number
  FROM early_film_fact
  WHERE number IS NOT NULL
), tenth AS (
  -- Equal numbers belong together, whichever tenth they began in.
  SELECT feature, paid, min(tenth) OVER (PARTITION BY feature, number) || '' AS level FROM cut
), level AS (
  FROM tenth
  UNION ALL
  SELECT feature, paid, word FROM early_film_fact WHERE word IS NOT NULL
)
SELECT feature, label, feature_group, level, count_if(paid) AS paid_films, count_if(NOT paid) AS other_films
FROM level
JOIN film_feature USING (feature)
GROUP BY ALL
ORDER BY feature, level
