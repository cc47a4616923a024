-- Matches each TMDb film to its IMDb title: by the IMDb id that TMDb gives, else by MovieLens' links, else by title and
-- year where that is unambiguous on both sides, else not at all. Each title gets at most one film, the one with the
-- most votes.
CREATE OR REPLACE TEMP TABLE film_attachment (film_id VARCHAR, tconst VARCHAR, attached_by VARCHAR);

INSERT INTO film_attachment
SELECT film_id, tconst, 'imdb_id'
FROM (
  SELECT film_id, tconst, row_number() OVER (PARTITION BY tconst ORDER BY vote_count DESC NULLS LAST, film_id) AS place
  FROM film
  JOIN imdb_title_basics ON tconst = film.imdb_id
)
WHERE place = 1;

INSERT INTO film_attachment
SELECT film_id, tconst, 'movielens'
FROM (
  SELECT film_id, tconst, row_number() OVER (PARTITION BY tconst ORDER BY vote_count DESC NULLS LAST, film_id) AS place
  FROM film
  JOIN (SELECT tmdb_id, min(imdb_id) AS linked_id FROM movielens_link GROUP BY tmdb_id HAVING min(imdb_id) = max(imdb_id)) AS link
    ON link.tmdb_id = film.tmdb_id
  JOIN imdb_title_basics ON tconst = linked_id
  WHERE film_id NOT IN (SELECT film_id FROM film_attachment)
    AND tconst NOT IN (SELECT tconst FROM film_attachment)
)
WHERE place = 1;

INSERT INTO film_attachment
WITH film_name AS MATERIALIZED (
  SELECT DISTINCT film_id, plain_title(name) AS name, release_year AS year
  FROM (
    SELECT film_id, title AS name, release_year FROM film
    UNION ALL
    SELECT film_id, original_title, release_year FROM film
  )
  WHERE film_id NOT IN (SELECT film_id FROM film_attachment) AND release_year IS NOT NULL AND plain_title(name) <> ''
),
candidate AS MATERIALIZED (
  SELECT film_id, tconst
  FROM (
    SELECT tconst, primaryTitle AS name, startYear AS year, titleType FROM imdb_title_basics
    UNION ALL
    SELECT tconst, originalTitle, startYear, titleType FROM imdb_title_basics WHERE originalTitle <> primaryTitle
  ) AS title
  JOIN film_name ON film_name.name = plain_title(title.name) AND film_name.year = title.year
  WHERE is_film_type(titleType)
),
-- Films that match a single title, restricted to titles that match a single film.
film_with_one_title AS (
  SELECT film_id, min(tconst) AS tconst FROM candidate GROUP BY film_id HAVING min(tconst) = max(tconst)
)
SELECT min(film_id), tconst, 'title_year'
FROM candidate
WHERE tconst IN (SELECT tconst FROM film_with_one_title) AND tconst NOT IN (SELECT tconst FROM film_attachment)
GROUP BY tconst
HAVING min(film_id) = max(film_id);

INSERT INTO film_attachment
SELECT film_id, NULL, 'none'
FROM film
WHERE film_id NOT IN (SELECT film_id FROM film_attachment);

-- The title of each film: the IMDb title that it was attached to, or one of its own.
CREATE OR REPLACE TEMP TABLE film_title AS
SELECT film_id, attached_by, key_of(CASE WHEN tconst IS NULL THEN 'tmdb:' || film_id ELSE 'imdb:' || tconst END) AS title_key
FROM film_attachment;
