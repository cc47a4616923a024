INSERT INTO dim_genre
SELECT key_of(genre), genre
FROM (
  SELECT DISTINCT unnest(genres) AS genre FROM imdb_title_basics
  UNION
  SELECT DISTINCT unnest(genres) FROM tmdb_film
);
