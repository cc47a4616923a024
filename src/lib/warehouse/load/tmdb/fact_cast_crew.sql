DELETE FROM fact_cast_crew WHERE source = 'tmdb';

INSERT INTO fact_cast_crew BY NAME
SELECT
  title_key,
  'tmdb' AS source,
  row_number() OVER (PARTITION BY title_key ORDER BY kind, billing NULLS LAST, person_id, department, job, character, credit_id)
    AS position,
  key_of('tmdb:' || person_id) AS person_key,
  coalesce(
    CASE WHEN kind = 'cast' THEN 'actor' END,
    CASE job
      WHEN 'Director' THEN 'director'
      WHEN 'Original Music Composer' THEN 'composer'
      WHEN 'Music' THEN 'composer'
      WHEN 'Producer' THEN 'producer'
      WHEN 'Editor' THEN 'editor'
      WHEN 'Director of Photography' THEN 'cinematographer'
    END,
    CASE WHEN department = 'Writing' THEN 'writer' END,
    lower(department),
    'unknown'
  ) AS category,
  job,
  CASE WHEN character IS NOT NULL THEN [character] END AS characters
FROM (
  -- Several files of a delivery may contain the same credit.
  SELECT tmdb_id, kind, person_id, department, job, character, min(billing) AS billing, min(credit_id) AS credit_id
  FROM tmdb_film_credit
  GROUP BY tmdb_id, kind, person_id, department, job, character
) AS credit
JOIN film_title ON film_title.film_id = CAST(credit.tmdb_id AS VARCHAR);
