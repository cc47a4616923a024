-- How many films have both genres of each pair, including pairs that never meet.
WITH genres AS (
  SELECT genre, count(*) AS films FROM film_genre GROUP BY genre
), together AS (
  SELECT a.genre AS first_genre, b.genre AS second_genre, count(*) AS films
  FROM film_genre AS a JOIN film_genre AS b ON a.title_key = b.title_key AND a.genre < b.genre
  GROUP BY a.genre, b.genre
), everything AS (
  SELECT count(DISTINCT title_key) AS all_films FROM film_genre
)
SELECT
  a.genre AS first_genre,
  b.genre AS second_genre,
  coalesce(t.films, 0) AS films,
  a.films AS first_films,
  b.films AS second_films,
  e.all_films
FROM genres AS a
JOIN genres AS b ON a.genre < b.genre
CROSS JOIN everything AS e
LEFT JOIN together AS t ON t.first_genre = a.genre AND t.second_genre = b.genre
ORDER BY films DESC, first_genre, second_genre
