-- Hashed once a release and not once a row that refers to it.
CREATE OR REPLACE TEMP TABLE release_key AS
SELECT release_id, key_of('discogs:release:' || release_id) AS release_key FROM discogs_release;
