INSERT INTO new_digest
SELECT key_of('imdb:' || basics.tconst), basics.tconst, row_digest(ROW(primaryTitle, originalTitle, aka_digest))
FROM imdb_title_basics AS basics
LEFT JOIN (
  SELECT titleId, combined_digest(row_digest(ROW("ordering", title, region, "language", "types", attributes, isOriginalTitle))) AS aka_digest
  FROM imdb_title_akas
  GROUP BY titleId
) AS aka ON aka.titleId = basics.tconst;
