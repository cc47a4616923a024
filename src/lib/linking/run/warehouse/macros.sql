-- The key of a release, by the id that lists give it.
CREATE OR REPLACE TEMP MACRO key_of_release(release_id) AS
CAST(unhex(md5('discogs:release:' || substr(release_id, 9))) AS UUID);

-- A song's title on a single and on an album, where cases, accents and punctuation differ.
CREATE OR REPLACE TEMP MACRO song_letters(title) AS
regexp_replace(lower(strip_accents(title)), '[^\p{L}\p{M}\p{N}]', '', 'g');
