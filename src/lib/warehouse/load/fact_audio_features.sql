INSERT INTO fact_audio_features
SELECT
  key_of('spotify:' || track_id), delivery_date, popularity, danceability, energy, "key", loudness, mode, speechiness,
  acousticness, instrumentalness, liveness, valence, tempo, time_signature
FROM one_spotify_track
JOIN newest_delivery ON newest_delivery.source = 'spotify';
