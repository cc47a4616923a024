-- How popular the films of each genre are, also on the logarithmic scale, for all years (year 0) and for each. The order
-- of rows is fixed, because sums of fractions depend on it.
WITH told AS (
  SELECT unnest([0, year]) AS about, title_key, popularity, log_popularity FROM film
), totals AS (
  SELECT about, count(*) AS all_films, count(log_popularity) AS known FROM told GROUP BY about
), genres AS (
  SELECT
    about, genre,
    count(*) AS films,
    avg(popularity ORDER BY title_key) AS mean,
    avg(log_popularity ORDER BY title_key) AS log_mean,
    stddev_samp(log_popularity ORDER BY title_key) AS log_deviation
  FROM told JOIN film_genre USING (title_key)
  WHERE log_popularity IS NOT NULL
  GROUP BY about, genre
  HAVING count(*) >= 5
)
SELECT about AS year, genre, films, mean, log_mean, log_deviation, all_films, known
FROM genres JOIN totals USING (about)
ORDER BY year, genre
