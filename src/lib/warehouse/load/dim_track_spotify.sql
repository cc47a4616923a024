DELETE FROM dim_track WHERE release_key IS NULL;

INSERT INTO dim_track
SELECT
  key_of('spotify:' || track_id), 'spotify:' || track_id, NULL, NULL, NULL, NULL, track_name, album_name, artists, track_genres,
  explicit, duration_ms
FROM one_spotify_track;
