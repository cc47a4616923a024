-- IMDb's genres change with the title's version, TMDb's at any time. A genre that a source lists twice counts once.
DELETE FROM title_genre_bridge WHERE source = 'tmdb';

DELETE FROM title_genre_bridge WHERE title_key IN (SELECT title_key FROM title_change WHERE kind <> 'new');

INSERT INTO title_genre_bridge BY NAME
SELECT title_key, genre_key, source, position
FROM (
  SELECT title_key, 'imdb' AS source, genres, unnest(genres) AS genre, generate_subscripts(genres, 1) AS position
  FROM title_state
  WHERE imdb_id IS NOT NULL AND title_key IN (SELECT title_key FROM title_change)
  UNION ALL
  SELECT title_key, 'tmdb', genres, unnest(genres), generate_subscripts(genres, 1)
  FROM film
  JOIN film_title ON film_title.film_id = film.film_id
) AS listed
JOIN dim_genre ON dim_genre.genre = listed.genre
WHERE array_position(genres, listed.genre) = position;
