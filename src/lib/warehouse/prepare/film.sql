-- One row per film. If several files of a delivery describe it, each column comes from the most detailed description
-- that has it. Files without TMDb's id get it from those that have both ids.
CREATE OR REPLACE TEMP TABLE film AS
WITH told AS MATERIALIZED (
  SELECT
    * EXCLUDE (origin, known_imdb_id, tmdb_id_of_imdb_id),
    coalesce(CAST(coalesce(tmdb_id, tmdb_id_of_imdb_id) AS VARCHAR), imdb_id) AS film_id,
    CASE origin WHEN 'details' THEN 1 WHEN 'table' THEN 2 ELSE 3 END AS fullness
  FROM tmdb_film
  LEFT JOIN (
    SELECT imdb_id AS known_imdb_id, min(tmdb_id) AS tmdb_id_of_imdb_id FROM tmdb_film GROUP BY imdb_id
  ) AS known ON known_imdb_id = imdb_id
),
told_again AS MATERIALIZED (
  SELECT film_id FROM told GROUP BY film_id HAVING count(*) > 1
)
SELECT * EXCLUDE fullness FROM told WHERE film_id NOT IN (SELECT film_id FROM told_again)
UNION ALL BY NAME
SELECT
  film_id,
  first(COLUMNS(* EXCLUDE (film_id, fullness)) ORDER BY fullness, COLUMNS(* EXCLUDE (film_id, fullness)))
    FILTER (COLUMNS(* EXCLUDE (film_id, fullness)) IS NOT NULL)
FROM told
WHERE film_id IN (SELECT film_id FROM told_again)
GROUP BY film_id;
