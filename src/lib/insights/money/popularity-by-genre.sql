-- Of each genre, for all years (year 0) and for each: how popular its films are, on the logarithmic scale too.
-- Sums of fractions depend on the order of the rows, so that it is given.
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
