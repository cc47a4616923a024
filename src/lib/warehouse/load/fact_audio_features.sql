INSERT INTO fact_audio_features BY NAME
SELECT
  key_of('spotify:' || track_id) AS track_key,
  delivery_date                  AS features_date,
  "key"                          AS musical_key,
  popularity, danceability, energy, loudness, mode, speechiness, acousticness, instrumentalness, liveness, valence, tempo,
  time_signature
FROM one_spotify_track
JOIN newest_delivery ON newest_delivery.source = 'spotify';
