-- How many films of each decade with a known genre have each genre.
WITH decades AS (
  SELECT f.decade, count(DISTINCT f.title_key) AS films_of_decade
  FROM film_genre JOIN film AS f USING (title_key)
  WHERE f.decade IS NOT NULL
  GROUP BY f.decade
), genres AS (
  SELECT f.decade, g.genre, count(*) AS films
  FROM film_genre AS g JOIN film AS f USING (title_key)
  GROUP BY f.decade, g.genre
)
SELECT decade, genre, films, films_of_decade
FROM genres JOIN decades USING (decade)
ORDER BY decade, films DESC, genre
