DELETE FROM dim_track WHERE release_key IN (SELECT release_key FROM changed_release);

INSERT INTO dim_track
SELECT
  key_of('discogs:' || track.release_id || ':' || position), 'discogs:' || track.release_id || ':' || position,
  release_key, position, parent_position, number, title, NULL, NULL, NULL, NULL,
  1000 * duration_seconds
FROM discogs_release_track AS track
JOIN changed_release ON changed_release.release_id = track.release_id AND is_listed;
