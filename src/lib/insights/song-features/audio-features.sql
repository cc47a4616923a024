-- Each song with all its measures; a tempo of zero means unknown.
SELECT
  popularity, danceability, energy, loudness, speechiness, acousticness, instrumentalness, liveness, valence,
  nullif(tempo, 0) AS tempo, duration_ms / 60000 AS duration_minutes, mode, musical_key, time_signature
FROM song
ORDER BY track_key
