-- One row a film. Where several files of a delivery describe it, each column comes from the fullest description that has
-- it. Files that leave out TMDb's id get it from those that tell both ids.
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
  first(tmdb_id ORDER BY fullness, tmdb_id) FILTER (tmdb_id IS NOT NULL) AS tmdb_id,
  first(imdb_id ORDER BY fullness, imdb_id) FILTER (imdb_id IS NOT NULL) AS imdb_id,
  first(title ORDER BY fullness, title) FILTER (title IS NOT NULL) AS title,
  first(original_title ORDER BY fullness, original_title) FILTER (original_title IS NOT NULL) AS original_title,
  first(original_language ORDER BY fullness, original_language) FILTER (original_language IS NOT NULL) AS original_language,
  first(release_date ORDER BY fullness, release_date) FILTER (release_date IS NOT NULL) AS release_date,
  first(release_year ORDER BY fullness, release_year) FILTER (release_year IS NOT NULL) AS release_year,
  first(status ORDER BY fullness, status) FILTER (status IS NOT NULL) AS status,
  first(adult ORDER BY fullness, adult) FILTER (adult IS NOT NULL) AS adult,
  first(budget ORDER BY fullness, budget) FILTER (budget IS NOT NULL) AS budget,
  first(revenue ORDER BY fullness, revenue) FILTER (revenue IS NOT NULL) AS revenue,
  first(runtime ORDER BY fullness, runtime) FILTER (runtime IS NOT NULL) AS runtime,
  first(popularity ORDER BY fullness, popularity) FILTER (popularity IS NOT NULL) AS popularity,
  first(vote_average ORDER BY fullness, vote_average) FILTER (vote_average IS NOT NULL) AS vote_average,
  first(vote_count ORDER BY fullness, vote_count) FILTER (vote_count IS NOT NULL) AS vote_count,
  first(collection ORDER BY fullness, collection) FILTER (collection IS NOT NULL) AS collection,
  first(genres ORDER BY fullness, genres) FILTER (genres IS NOT NULL) AS genres
FROM told
WHERE film_id IN (SELECT film_id FROM told_again)
GROUP BY film_id;
