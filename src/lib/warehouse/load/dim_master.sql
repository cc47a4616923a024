INSERT INTO dim_master BY NAME
SELECT
  key_of('discogs:master:' || master.master_id)  AS master_key,
  master.master_id, title, release_year,
  key_of('discogs:release:' || main_release_id)  AS main_release_key,
  artists, genres, styles, is_screen, data_quality,
  true                                           AS is_described
FROM discogs_master AS master
LEFT JOIN (
  SELECT master_id, list(name ORDER BY position) AS artists FROM discogs_master_artist GROUP BY master_id
) AS artist ON artist.master_id = master.master_id;

INSERT INTO dim_master BY NAME
SELECT master_key, master_id, false AS is_described
FROM (
  SELECT key_of('discogs:master:' || master_id) AS master_key, master_id FROM discogs_release WHERE master_id IS NOT NULL
  UNION
  SELECT master_key, master_id FROM master_of_version
) AS named
WHERE NOT EXISTS (SELECT 1 FROM discogs_master WHERE discogs_master.master_id = named.master_id);
