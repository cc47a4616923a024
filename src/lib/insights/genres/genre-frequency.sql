-- How many films have each genre, over all genres of a film.
WITH known AS (
  SELECT count(DISTINCT title_key) AS films_with_genre, (SELECT count(*) FROM film) AS all_films FROM film_genre
)
SELECT genre, count(*) AS films, films_with_genre, all_films - films_with_genre AS without_genre
FROM film_genre
CROSS JOIN known
GROUP BY genre, films_with_genre, all_films
ORDER BY films DESC, genre
