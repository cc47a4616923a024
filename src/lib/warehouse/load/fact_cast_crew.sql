-- Of titles that IMDb does not list, the credits are not loaded.
CREATE OR REPLACE TEMP TABLE title_to_load AS
SELECT tconst, key_of('imdb:' || tconst) AS title_key
FROM imdb_title_basics
WHERE number_of(tconst) IN (SELECT id FROM changed);

DELETE FROM fact_cast_crew
WHERE source <> 'tmdb' AND title_key IN (SELECT key_of('imdb:' || imdb_id_of('tt', id)) FROM changed WHERE NOT is_new);

CREATE OR REPLACE TEMP VIEW crew_to_load AS
SELECT title_key, crew.tconst, directors, writers
FROM imdb_title_crew AS crew
JOIN title_to_load ON title_to_load.tconst = crew.tconst;

INSERT INTO fact_cast_crew
SELECT title_key, 'imdb', "ordering", key_of('imdb:' || nconst), category, job, characters
FROM imdb_title_principals AS principals
JOIN title_to_load ON title_to_load.tconst = principals.tconst;

-- Directors and writers whom the principals leave out. Writers are numbered after the directors.
INSERT INTO fact_cast_crew
SELECT title_key, 'imdb_crew', position, key_of('imdb:' || nconst), category, NULL, NULL
FROM (
  SELECT tconst, title_key, 'director' AS category, unnest(directors) AS nconst, generate_subscripts(directors, 1) AS position
  FROM crew_to_load
  UNION ALL
  SELECT tconst, title_key, 'writer', unnest(writers), coalesce(len(directors), 0) + generate_subscripts(writers, 1)
  FROM crew_to_load
) AS crew
WHERE NOT EXISTS (
  SELECT 1
  FROM imdb_title_principals AS principals
  WHERE principals.tconst IN (SELECT tconst FROM title_to_load)
    AND principals.tconst = crew.tconst AND principals.nconst = crew.nconst AND principals.category = crew.category
    AND principals.category IN ('director', 'writer')
);
