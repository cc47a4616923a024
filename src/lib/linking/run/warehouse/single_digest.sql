-- Singles whose songs tell otherwise than when they were linked: the links of albums have changed since, or were not yet
-- there.
CREATE OR REPLACE TEMP TABLE release_outdated AS
SELECT
  release_key,
  release_id,
  CAST(md5(single_song.songs) AS UUID) AS songs
FROM release_digest
JOIN linked_release USING (release_key)
LEFT JOIN single_song USING (release_key)
WHERE linked_release.songs IS DISTINCT FROM CAST(md5(single_song.songs) AS UUID);
