-- Spotify's songs, with the words of their titles. Words that name a film whose music the song is would tell the answer, so
-- they are left out.
WITH film_word AS (
  SELECT p.track_key, list_distinct(flatten(list(words_in(n.name)))) AS words
  FROM pair AS p
  JOIN title_name AS n USING (title_key)
  GROUP BY ALL
)
SELECT
  s.track_key::VARCHAR AS key,
  s.track_id AS id,
  coalesce(s.title, '') AS title,
  coalesce(s.artists, []) AS artists,
  coalesce(s.album, '') AS album,
  coalesce(s.genres, []) AS genres,
  s.is_explicit AS isExplicit,
  s.popularity,
  s.duration_ms / 1000.0 AS seconds,
  list_filter(words_in(coalesce(s.title, '')), lambda word: NOT list_contains(coalesce(w.words, []), word)) AS words,
  s.danceability, s.energy, s.loudness, s.speechiness, s.acousticness, s.instrumentalness, s.liveness, s.valence, s.tempo,
  s.musical_key AS musicalKey,
  s.mode
FROM song AS s
LEFT JOIN film_word AS w USING (track_key)
ORDER BY s.track_id
