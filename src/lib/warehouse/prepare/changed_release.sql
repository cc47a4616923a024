-- Releases that came, went or differ, found by digests of their rows. The rows of a release are identified by position:
-- only rows that both deliveries have cancel each other out. Rows of releases that the newest delivery does not list
-- are not loaded.
CREATE OR REPLACE TEMP TABLE changed_release AS
SELECT release_id, key_of('discogs:release:' || release_id) AS release_key, bool_or(is_listed) AS is_listed
FROM (
  SELECT release_id, true AS is_listed, digest_of(staged) AS digest FROM discogs_release AS staged
  UNION ALL
  SELECT release_id, false, digest_of(staged) FROM discogs_release_before AS staged
  UNION ALL
  SELECT release_id, false, digest_of(staged) FROM discogs_release_artist AS staged
  UNION ALL
  SELECT release_id, false, digest_of(staged) FROM discogs_release_artist_before AS staged
  UNION ALL
  SELECT release_id, false, digest_of(staged) FROM discogs_release_track AS staged
  UNION ALL
  SELECT release_id, false, digest_of(staged) FROM discogs_release_track_before AS staged
)
GROUP BY release_id
HAVING bit_xor(digest) <> 0;
