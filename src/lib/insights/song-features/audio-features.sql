-- Each song with all that is measured of it; a tempo of zero is none.
SELECT
  popularity, danceability, energy, loudness, speechiness, acousticness, instrumentalness, liveness, valence,
  nullif(tempo, 0) AS tempo, duration_ms / 60000 AS duration_minutes, mode, musical_key, time_signature
FROM song
ORDER BY track_key
