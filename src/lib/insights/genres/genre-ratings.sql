-- How the films of each genre are rated, over all genres of a film; without a genre, all films.
WITH genres AS (
  SELECT g.genre, f.* FROM film_genre AS g JOIN film AS f USING (title_key)
  UNION ALL
  SELECT NULL AS genre, f.* FROM film AS f
)
SELECT
  genre,
  count(*) AS films,
  coalesce(sum(votes), 0)::BIGINT AS votes,
  median(votes) AS median_votes,
  avg(average_rating::DECIMAL(4, 2)) AS average_rating,
  list(weighted_rating ORDER BY weighted_rating) FILTER (weighted_rating IS NOT NULL) AS ratings
FROM genres
GROUP BY genre
ORDER BY genre
