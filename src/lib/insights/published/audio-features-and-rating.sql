-- One row per song from a soundtrack and film that it is from, with the film's rating and genres; null where it fits none.
WITH genres AS (
  SELECT title_key, list(genre ORDER BY genre) AS film_genres FROM film_genre GROUP BY title_key
)
SELECT
  s.track_id,
  f.title_id,
  f.average_rating,
  coalesce(g.film_genres, []) AS film_genres,
  s.acousticness,
  s.instrumentalness,
  s.danceability,
  s.mode,
  s.tempo / 100 AS tempo
FROM song AS s
LEFT JOIN song_film AS m USING (track_key)
LEFT JOIN film AS f USING (title_key)
LEFT JOIN genres AS g USING (title_key)
WHERE s.is_soundtrack
ORDER BY s.track_id, f.title_id
