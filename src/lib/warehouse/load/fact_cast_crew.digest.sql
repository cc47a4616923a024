INSERT INTO new_digest
SELECT key_of('imdb:' || tconst), tconst, digest
FROM (
  SELECT tconst, combined_digest(digest) AS digest
  FROM (
    SELECT tconst, row_digest(ROW("ordering", nconst, category, job, characters)) AS digest FROM imdb_title_principals
    UNION ALL
    SELECT tconst, row_digest(ROW(directors, writers)) FROM imdb_title_crew
  )
  GROUP BY tconst
) AS credited
WHERE EXISTS (SELECT 1 FROM imdb_title_basics WHERE imdb_title_basics.tconst = credited.tconst);
