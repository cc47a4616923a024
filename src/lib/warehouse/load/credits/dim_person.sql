-- People named in credits but not described by IMDb. They are among those of the credits just loaded and those in
-- doubt. Duplicates among so many names are removed last, when few are left.
DELETE FROM dim_person WHERE NOT is_described;

INSERT INTO dim_person BY NAME
SELECT DISTINCT key_of('imdb:' || nconst) AS person_key, 'imdb:' || nconst AS person_id, false AS is_described
FROM (
  SELECT credit.*
  FROM (
    SELECT tconst, nconst FROM title_principals_of_changed_credit
    UNION ALL
    SELECT tconst, unnest(directors) FROM title_crew_of_changed_credit
    UNION ALL
    SELECT tconst, unnest(writers) FROM title_crew_of_changed_credit
    UNION ALL
    SELECT NULL, nconst FROM person_in_doubt WHERE person_key IN (SELECT person_key FROM fact_cast_crew)
  ) AS credit
  LEFT JOIN imdb_name_basics AS described ON described.nconst = credit.nconst
  WHERE described.nconst IS NULL
) AS undescribed
WHERE tconst IS NULL OR tconst IN (SELECT tconst FROM title_of_changed_credit);
