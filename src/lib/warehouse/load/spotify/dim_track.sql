DELETE FROM dim_track WHERE release_key IS NULL;

INSERT INTO dim_track BY NAME
SELECT
  key_of('spotify:' || track_id) AS track_key,
  'spotify:' || track_id         AS track_id,
  track_name                     AS title,
  album_name                     AS album,
  artists,
  track_genres                   AS genres,
  explicit                       AS is_explicit,
  duration_ms
FROM one_spotify_track;
