INSERT INTO dim_track
SELECT
  key_of('discogs:' || track.release_id || ':' || position), 'discogs:' || track.release_id || ':' || position,
  key_of('discogs:release:' || track.release_id), position, parent_position, number, title, NULL, NULL, NULL, NULL,
  1000 * duration_seconds
FROM discogs_release_track AS track
WHERE EXISTS (SELECT 1 FROM discogs_release WHERE discogs_release.release_id = track.release_id);

INSERT INTO dim_track
SELECT
  key_of('spotify:' || track_id), 'spotify:' || track_id, NULL, NULL, NULL, NULL, track_name, album_name, artists, track_genres,
  explicit, duration_ms
FROM one_spotify_track;
