INSERT INTO release_artist_bridge
SELECT
  key_of('discogs:release:' || credit.release_id), is_credit, position, key_of('discogs:artist:' || artist_id), name, anv,
  join_phrase, role, tracks
FROM discogs_release_artist AS credit
WHERE EXISTS (SELECT 1 FROM discogs_release WHERE discogs_release.release_id = credit.release_id);
