INSERT INTO new_digest
SELECT number_of(tconst), combined_digest(digest)
FROM (
  SELECT tconst, row_digest(ROW(primaryTitle, originalTitle)) AS digest FROM imdb_title_basics
  UNION ALL
  SELECT titleId, row_digest(ROW("ordering", title, region, "language", "types", attributes, isOriginalTitle))
  FROM imdb_title_akas
)
GROUP BY tconst;
