-- Each song with all that is measured of it; a tempo of zero is none. Key and beats a bar have no order.
SELECT
  popularity, danceability, energy, loudness, speechiness, acousticness, instrumentalness, liveness, valence,
  nullif(tempo, 0) AS tempo, duration_ms / 60000 AS duration_minutes, mode
FROM song
ORDER BY track_key
