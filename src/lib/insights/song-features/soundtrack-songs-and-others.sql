-- Each song with all its measures, its album, and whether that is a soundtrack; a tempo of zero means unknown.
SELECT
  is_soundtrack,
  coalesce(album, track_id) AS album,
  popularity, danceability, energy, loudness, speechiness, acousticness, instrumentalness, liveness, valence,
  nullif(tempo, 0) AS tempo, duration_ms / 60000 AS duration_minutes, mode
FROM song
WHERE is_soundtrack IS NOT NULL
ORDER BY track_key
