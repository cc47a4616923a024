DELETE FROM title_name
WHERE source <> 'tmdb' AND title_key IN (SELECT key_of('imdb:' || imdb_id) FROM changed_name WHERE kind <> 'new');

INSERT INTO title_name
SELECT title_key, 'imdb_title', 1, 'primary', primaryTitle, NULL, NULL, NULL, NULL
FROM title_basics_of_changed_name AS basics
JOIN title_of_changed_name ON title_of_changed_name.tconst = basics.tconst;

INSERT INTO title_name
SELECT title_key, 'imdb_title', 2, 'original', originalTitle, NULL, NULL, NULL, NULL
FROM title_basics_of_changed_name AS basics
JOIN title_of_changed_name ON title_of_changed_name.tconst = basics.tconst
WHERE originalTitle <> primaryTitle;

INSERT INTO title_name
SELECT
  title_key, 'imdb_aka', "ordering", CASE WHEN isOriginalTitle THEN 'original' ELSE 'aka' END, title, region, "language",
  "types", attributes
FROM imdb_title_akas AS akas
JOIN title_of_changed_name ON title_of_changed_name.tconst = akas.titleId;
