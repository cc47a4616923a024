-- For how many films each fact is unknown.
WITH labelled AS (
  SELECT DISTINCT title_key, kind FROM title_label_bridge
), known AS (
  SELECT
    count(*) AS films,
    count(year) AS "year",
    count(release_date) AS "day of release",
    count(runtime_minutes) AS "runtime",
    count(language) AS "language",
    count(popularity) AS "popularity",
    count(budget) AS "budget",
    count(revenue) AS "revenue",
    count(average_rating) AS "rating",
    count(*) FILTER (title_key IN (SELECT title_key FROM film_genre)) AS "genres",
    count(*) FILTER (title_key IN (SELECT title_key FROM film_credit WHERE category = 'director')) AS "director",
    count(*) FILTER (title_key IN (SELECT title_key FROM film_credit WHERE category = 'composer')) AS "composer",
    count(*) FILTER (title_key IN (SELECT title_key FROM labelled WHERE kind = 'company')) AS "production house",
    count(*) FILTER (title_key IN (SELECT title_key FROM labelled WHERE kind = 'country')) AS "country",
    count(*) FILTER (title_key IN (SELECT title_key FROM labelled WHERE kind = 'keyword')) AS "keywords",
    count(*) FILTER (title_key IN (SELECT title_key FROM soundtrack)) AS "linked soundtrack"
  FROM film
), facts AS (
  UNPIVOT known ON COLUMNS(* EXCLUDE films) INTO NAME fact VALUE known_films
)
SELECT fact, films - known_films AS missing, films, (films - known_films) / films AS share
FROM facts
WHERE films > 0
ORDER BY missing DESC, fact
