-- People who are not described, or no longer, but may still be named in a credit.
CREATE OR REPLACE TEMP TABLE person_in_doubt AS
SELECT person_key, substr(person_id, 6) AS nconst FROM dim_person WHERE NOT is_described
UNION ALL
SELECT key_of('imdb:' || imdb_id), imdb_id FROM changed_person WHERE kind = 'gone';
