-- A source that lists a genre twice means it once.
INSERT INTO title_genre_bridge
SELECT title_key, genre_key, source, position
FROM (
  SELECT title_key, source, genre, min(position) AS position
  FROM (
    SELECT key_of('imdb:' || tconst) AS title_key, 'imdb' AS source, unnest(genres) AS genre, generate_subscripts(genres, 1) AS position
    FROM imdb_title_basics
    UNION ALL
    SELECT title_key, 'tmdb', unnest(genres), generate_subscripts(genres, 1)
    FROM film
    JOIN film_title ON film_title.film_id = film.film_id
  )
  GROUP BY title_key, source, genre
) AS listed
JOIN dim_genre ON dim_genre.genre = listed.genre;
