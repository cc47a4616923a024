DELETE FROM title_name WHERE source = 'tmdb';

INSERT INTO title_name BY NAME
SELECT
  title_key,
  'tmdb' AS source,
  row_number() OVER (PARTITION BY title_key ORDER BY place, name, region, "language", kind, type) AS position,
  kind, name, region, "language",
  CASE WHEN type IS NOT NULL THEN [type] END AS types
FROM (
  SELECT film_id, 1 AS place, 'primary' AS kind, title AS name, NULL AS region, NULL AS "language", NULL AS type
  FROM film
  UNION ALL
  SELECT film_id, 2, 'original', original_title, NULL, original_language, NULL
  FROM film
  WHERE original_title <> title
  UNION ALL
  SELECT DISTINCT
    CAST(tmdb_id AS VARCHAR), 3, CASE WHEN kind = 'translation' THEN kind ELSE 'aka' END, title, country, "language",
    CASE WHEN kind <> 'translation' THEN kind END
  FROM tmdb_film_alternative_title
) AS name
JOIN film_title ON film_title.film_id = name.film_id;
