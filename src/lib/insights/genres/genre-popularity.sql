-- The logarithms of the popularity of the films of each genre, over all genres of a film; without a genre, of all films.
WITH genres AS (
  SELECT g.genre, f.log_popularity FROM film_genre AS g JOIN film AS f USING (title_key)
  UNION ALL
  SELECT NULL AS genre, f.log_popularity FROM film AS f
)
SELECT
  genre,
  count(*) AS films,
  list(log_popularity ORDER BY log_popularity) FILTER (log_popularity IS NOT NULL) AS popularities
FROM genres
GROUP BY genre
ORDER BY genre
