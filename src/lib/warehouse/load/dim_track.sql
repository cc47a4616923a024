DELETE FROM dim_track WHERE release_key IN (SELECT release_key FROM changed_release);

INSERT INTO dim_track BY NAME
SELECT
  key_of('discogs:' || track.release_id || ':' || position) AS track_key,
  'discogs:' || track.release_id || ':' || position         AS track_id,
  release_key, position, parent_position, number, title,
  CASE WHEN len(artists) > 0 THEN artists END               AS artists,
  1000 * duration_seconds                                   AS duration_ms
FROM discogs_release_track AS track
JOIN changed_release ON changed_release.release_id = track.release_id AND is_listed;
