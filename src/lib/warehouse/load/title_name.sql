-- Of titles that IMDb does not list, the names are not loaded.
CREATE OR REPLACE TEMP TABLE title_to_load AS
SELECT tconst, key_of('imdb:' || tconst) AS title_key
FROM imdb_title_basics
WHERE number_of(tconst) IN (SELECT id FROM changed);

DELETE FROM title_name
WHERE source <> 'tmdb' AND title_key IN (SELECT key_of('imdb:' || imdb_id_of('tt', id)) FROM changed WHERE NOT is_new);

INSERT INTO title_name
SELECT title_key, 'imdb_title', 1, 'primary', primaryTitle, NULL, NULL, NULL, NULL
FROM imdb_title_basics AS basics
JOIN title_to_load ON title_to_load.tconst = basics.tconst;

INSERT INTO title_name
SELECT title_key, 'imdb_title', 2, 'original', originalTitle, NULL, NULL, NULL, NULL
FROM imdb_title_basics AS basics
JOIN title_to_load ON title_to_load.tconst = basics.tconst
WHERE originalTitle <> primaryTitle;

INSERT INTO title_name
SELECT
  title_key, 'imdb_aka', "ordering", CASE WHEN isOriginalTitle THEN 'original' ELSE 'aka' END, title, region, "language",
  "types", attributes
FROM imdb_title_akas AS akas
JOIN title_to_load ON title_to_load.tconst = akas.titleId;
