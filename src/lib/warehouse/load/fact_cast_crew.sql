DELETE FROM fact_cast_crew
WHERE source <> 'tmdb' AND title_key IN (SELECT key_of('imdb:' || imdb_id) FROM changed_credit WHERE kind <> 'new');

INSERT INTO fact_cast_crew BY NAME
SELECT
  title_key, 'imdb' AS source, "ordering" AS position, key_of('imdb:' || nconst) AS person_key, category, job, characters
FROM title_principals_of_changed_credit AS principals
JOIN title_of_changed_credit ON title_of_changed_credit.tconst = principals.tconst;

-- Directors and writers missing from the principals. Writers are numbered after the directors. An outer join finds them
-- in half the time of NOT EXISTS, for which DuckDB first removes duplicates.
INSERT INTO fact_cast_crew BY NAME
SELECT title_key, 'imdb_crew' AS source, position, key_of('imdb:' || nconst) AS person_key, category
FROM (
  SELECT crew.*
  FROM (
    SELECT tconst, 'director' AS category, unnest(directors) AS nconst, generate_subscripts(directors, 1) AS position
    FROM title_crew_of_changed_credit
    UNION ALL
    SELECT tconst, 'writer', unnest(writers), coalesce(len(directors), 0) + generate_subscripts(writers, 1)
    FROM title_crew_of_changed_credit
  ) AS crew
  LEFT JOIN (
    SELECT tconst, nconst, category FROM title_principals_of_changed_credit WHERE category IN ('director', 'writer')
  ) AS principal ON principal.tconst = crew.tconst AND principal.nconst = crew.nconst AND principal.category = crew.category
  WHERE principal.tconst IS NULL
) AS left_out
JOIN title_of_changed_credit ON title_of_changed_credit.tconst = left_out.tconst;
