INSERT INTO dim_genre
SELECT key_of(genre), genre
FROM (
  SELECT unnest(genres) AS genre FROM dim_title WHERE is_current
  UNION
  SELECT unnest(genres) FROM film
);
