INSERT INTO fact_cast_crew
SELECT title_key, 'imdb', "ordering", key_of('imdb:' || nconst), category, job, characters
FROM imdb_title_principals AS principals
JOIN title_to_load ON title_to_load.tconst = principals.tconst;

-- Directors and writers whom the principals leave out. Writers are numbered after the directors.
INSERT INTO fact_cast_crew
SELECT title_key, 'imdb_crew', position, key_of('imdb:' || nconst), category, NULL, NULL
FROM (
  SELECT tconst, 'director' AS category, unnest(directors) AS nconst, generate_subscripts(directors, 1) AS position
  FROM imdb_title_crew
  UNION ALL
  SELECT tconst, 'writer', unnest(writers), coalesce(len(directors), 0) + generate_subscripts(writers, 1)
  FROM imdb_title_crew
) AS crew
JOIN title_to_load ON title_to_load.tconst = crew.tconst
WHERE NOT EXISTS (
  SELECT 1
  FROM imdb_title_principals AS principals
  WHERE principals.tconst = crew.tconst AND principals.nconst = crew.nconst AND principals.category = crew.category
    AND principals.category IN ('director', 'writer')
);
