-- A title counts as changed when IMDb begins or ceases to list it, too: credits of unlisted titles are not loaded.
INSERT INTO new_digest
SELECT number_of(tconst), combined_digest(digest)
FROM (
  SELECT tconst, row_digest(ROW("ordering", nconst, category, job, characters)) AS digest FROM imdb_title_principals
  UNION ALL
  SELECT tconst, row_digest(ROW(directors, writers)) FROM imdb_title_crew
  UNION ALL
  SELECT tconst, row_digest('listed') FROM imdb_title_basics
)
GROUP BY tconst;
