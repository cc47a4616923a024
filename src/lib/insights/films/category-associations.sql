-- One category of each kind for each film; of several genres, countries or houses, one is drawn by hash.
WITH labels AS (
  SELECT title_key, 'genre' AS kind, genre AS label FROM film_genre
  UNION ALL
  SELECT title_key, kind, label FROM title_label_bridge WHERE kind IN ('country', 'company')
), drawn AS (
  SELECT title_key, kind, arg_min(label, md5(title_key || label)) AS label FROM labels GROUP BY title_key, kind
), one_each AS (
  SELECT
    title_key,
    max(label) FILTER (kind = 'genre') AS genre,
    max(label) FILTER (kind = 'country') AS country,
    max(label) FILTER (kind = 'company') AS house
  FROM drawn
  GROUP BY title_key
)
SELECT genre, country, language, house, decade::VARCHAR AS decade
FROM film LEFT JOIN one_each USING (title_key)
ORDER BY title_id
