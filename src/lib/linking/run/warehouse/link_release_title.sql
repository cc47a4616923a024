-- Replaces old links by the new ones, and removes those of releases that are gone.
DELETE FROM link_release_title
WHERE release_key NOT IN (SELECT release_key FROM release_digest)
   OR release_key IN (SELECT release_key FROM release_outdated);

INSERT INTO link_release_title BY NAME
SELECT
  key_of_release(release_id)                           AS release_key,
  CASE WHEN film_id <> '' THEN key_of(film_id) END     AS title_key,
  probability,
  decision,
  reason,
  nullif(rule, '')                                     AS rule,
  margin,
  CASE WHEN runner_up <> '' THEN key_of(runner_up) END AS runner_up_title_key
FROM new_link;

DELETE FROM linked_release
WHERE release_key NOT IN (SELECT release_key FROM release_digest)
   OR release_key IN (SELECT release_key FROM release_outdated);

INSERT INTO linked_release BY NAME
SELECT release_key, digest, songs FROM release_outdated JOIN release_digest USING (release_key);
