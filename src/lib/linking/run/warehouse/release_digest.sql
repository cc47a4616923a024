-- What the links of each release depend on, besides its songs: its own row, and everything that all releases share.
CREATE OR REPLACE TEMP TABLE release_digest AS
SELECT
  key_of_release(release_id)                                                                 AS release_key,
  release_id,
  CAST(md5(getvariable('shared_digest') || CAST(to_json(release_to_link) AS VARCHAR)) AS UUID) AS digest
FROM release_to_link;

-- Releases whose links are not in the warehouse yet. What songs tell is known only when the albums are linked.
CREATE OR REPLACE TEMP TABLE release_outdated AS
SELECT release_key, release_id, CAST(NULL AS UUID) AS songs
FROM release_digest
ANTI JOIN linked_release USING (release_key, digest);
