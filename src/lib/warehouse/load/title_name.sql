DELETE FROM title_name
WHERE source <> 'tmdb' AND title_key IN (SELECT key_of('imdb:' || imdb_id) FROM changed_name WHERE kind <> 'new');

INSERT INTO title_name BY NAME
SELECT title_key, 'imdb_title' AS source, 1 AS position, 'primary' AS kind, primaryTitle AS name
FROM title_basics_of_changed_name AS basics
JOIN title_of_changed_name ON title_of_changed_name.tconst = basics.tconst;

INSERT INTO title_name BY NAME
SELECT title_key, 'imdb_title' AS source, 2 AS position, 'original' AS kind, originalTitle AS name
FROM title_basics_of_changed_name AS basics
JOIN title_of_changed_name ON title_of_changed_name.tconst = basics.tconst
WHERE originalTitle <> primaryTitle;

INSERT INTO title_name BY NAME
SELECT
  title_key,
  'imdb_aka'                                                AS source,
  "ordering"                                                AS position,
  CASE WHEN isOriginalTitle THEN 'original' ELSE 'aka' END  AS kind,
  title                                                     AS name,
  region, "language", "types", attributes
FROM imdb_title_akas AS akas
JOIN title_of_changed_name ON title_of_changed_name.tconst = akas.titleId;
