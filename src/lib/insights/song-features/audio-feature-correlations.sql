-- Each song with its measures, except key and beats per bar, which have no order; a tempo of zero means unknown.
SELECT
  popularity, danceability, energy, loudness, speechiness, acousticness, instrumentalness, liveness, valence,
  nullif(tempo, 0) AS tempo, duration_ms / 60000 AS duration_minutes, mode
FROM song
ORDER BY track_key
