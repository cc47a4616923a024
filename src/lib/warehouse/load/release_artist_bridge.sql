INSERT INTO release_artist_bridge
SELECT
  release_key, is_credit, position, key_of('discogs:artist:' || artist_id), name, anv,
  join_phrase, role, tracks
FROM discogs_release_artist AS credit
JOIN release_key ON release_key.release_id = credit.release_id;
