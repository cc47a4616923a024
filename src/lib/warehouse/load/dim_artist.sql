INSERT INTO dim_artist BY NAME
SELECT
  key_of('discogs:artist:' || artist_id) AS artist_key,
  artist_id, name, realname AS real_name, name_variations, aliases, members, data_quality,
  true                                   AS is_described
FROM discogs_artist;

INSERT INTO dim_artist BY NAME
SELECT key_of('discogs:artist:' || artist_id) AS artist_key, artist_id, min(name) AS name, false AS is_described
FROM discogs_release_artist AS credit
WHERE artist_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM discogs_release WHERE discogs_release.release_id = credit.release_id)
  AND NOT EXISTS (SELECT 1 FROM discogs_artist WHERE discogs_artist.artist_id = credit.artist_id)
GROUP BY artist_id;
