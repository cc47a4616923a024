INSERT INTO dim_genre BY NAME
SELECT key_of(genre) AS genre_key, genre
FROM (
  SELECT unnest(genres) AS genre FROM dim_title WHERE is_current
  UNION
  SELECT unnest(genres) FROM film
);
