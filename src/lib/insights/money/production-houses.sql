-- How popular the films of each production house with enough films are, also on the logarithmic scale, for all years
-- (year 0) and for each.
WITH told AS (
  SELECT unnest([0, year]) AS about, title_key, popularity, log_popularity FROM film
), labelled AS (
  SELECT about, title_key, label, popularity, log_popularity
  FROM told JOIN title_label_bridge USING (title_key)
  WHERE kind = 'company'
), totals AS (
  SELECT about, count(DISTINCT title_key) AS all_films, count(DISTINCT label) AS all_houses FROM labelled GROUP BY about
), houses AS (
  SELECT
    about, label AS house,
    if(about = 0, 10, 3) AS at_least,
    count(*) AS films,
    -- In a fixed order, because the last digits of a sum depend on it.
    avg(popularity ORDER BY title_key) AS mean,
    avg(log_popularity ORDER BY title_key) AS log_mean,
    stddev_samp(log_popularity ORDER BY title_key) AS log_deviation
  FROM labelled
  WHERE log_popularity IS NOT NULL
  GROUP BY about, label
  HAVING count(*) >= if(about = 0, 10, 3)
)
SELECT about AS year, house, at_least, films, mean, log_mean, log_deviation, all_films, all_houses
FROM houses JOIN totals USING (about)
ORDER BY year, house
