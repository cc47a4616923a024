-- The titles that may differ, in the newest deliveries: IMDb's changed titles, and all that only TMDb has. The series
-- of an episode is null if IMDb does not list it.
CREATE OR REPLACE TEMP TABLE title_state AS
SELECT
  key_of('imdb:' || basics.tconst)         AS title_key,
  'imdb:' || basics.tconst                 AS title_id,
  basics.tconst                            AS imdb_id,
  basics.titleType                         AS title_type,
  basics.primaryTitle                      AS primary_title,
  basics.originalTitle                     AS original_title,
  basics.isAdult                           AS is_adult,
  basics.startYear                         AS start_year,
  basics.endYear                           AS end_year,
  basics.runtimeMinutes                    AS runtime_minutes,
  basics.genres                            AS genres,
  key_of('imdb:' || series.tconst)         AS parent_title_key,
  seasonNumber                             AS season_number,
  episodeNumber                            AS episode_number
FROM title_basics_of_changed_title AS basics
LEFT JOIN title_episode_of_changed_title AS episode ON episode.tconst = basics.tconst
LEFT JOIN imdb_title_basics AS series ON series.tconst = episode.parentTconst
UNION ALL
SELECT
  key_of('tmdb:' || film.film_id), 'tmdb:' || film.film_id, NULL, 'movie', film.title, film.original_title, film.adult,
  film.release_year, NULL, film.runtime, film.genres, NULL, NULL, NULL
FROM film
JOIN film_attachment ON film_attachment.film_id = film.film_id
WHERE attached_by = 'none';

-- The same titles in the warehouse.
CREATE OR REPLACE TEMP VIEW title_held AS
SELECT *
FROM dim_title
WHERE is_current AND (imdb_id IS NULL OR imdb_id IN (SELECT imdb_id FROM changed_title));
