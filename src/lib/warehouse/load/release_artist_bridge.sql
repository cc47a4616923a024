DELETE FROM release_artist_bridge WHERE release_key IN (SELECT release_key FROM changed_release);

INSERT INTO release_artist_bridge BY NAME
SELECT
  release_key, is_credit, position, key_of('discogs:artist:' || artist_id) AS artist_key, name, anv AS printed_name,
  join_phrase, role, tracks
FROM discogs_release_artist AS credit
JOIN changed_release ON changed_release.release_id = credit.release_id AND is_listed;
