INSERT INTO new_digest
SELECT number_of(nconst), row_digest(ROW(primaryName, birthYear, deathYear, primaryProfession))
FROM imdb_name_basics;
