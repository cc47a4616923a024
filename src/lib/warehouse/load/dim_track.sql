INSERT INTO dim_track
SELECT
  key_of('discogs:' || track.release_id || ':' || position), 'discogs:' || track.release_id || ':' || position,
  release_key, position, parent_position, number, title, NULL, NULL, NULL, NULL,
  1000 * duration_seconds
FROM discogs_release_track AS track
JOIN release_key ON release_key.release_id = track.release_id;

INSERT INTO dim_track
SELECT
  key_of('spotify:' || track_id), 'spotify:' || track_id, NULL, NULL, NULL, NULL, track_name, album_name, artists, track_genres,
  explicit, duration_ms
FROM one_spotify_track;
