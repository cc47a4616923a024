-- What was known before their release of films whose budget and takings are known, a fact a row, and whether they took in
-- twice their budget. Films of the test are left out: who chooses features must not have seen them.
WITH early AS (
  SELECT f.* EXCLUDE (release_date, genres, overview_topics), v.return_on_budget >= 2 AS paid
  FROM film_features AS f
  JOIN film AS v USING (title_key)
  WHERE v.return_on_budget IS NOT NULL
    AND f.release_date < (
      SELECT min(j.release_date)
      FROM film_features AS j
      JOIN film_prediction AS p USING (title_key)
      WHERE p.part = 'test' AND p.is_chosen
    )
), word AS (
  SELECT title_key, paid, month, language, country, main_genre, based_on, composer_genre FROM early
), number AS (
  SELECT title_key, paid, COLUMNS(* EXCLUDE (title_key, paid, month, language, country, main_genre, based_on, composer_genre))::DOUBLE
  FROM early
)
SELECT title_key, paid, feature, NULL AS number, word
FROM (UNPIVOT word ON COLUMNS(* EXCLUDE (title_key, paid)) INTO NAME feature VALUE word)
UNION ALL
SELECT title_key, paid, feature, number, NULL
FROM (UNPIVOT number ON COLUMNS(* EXCLUDE (title_key, paid)) INTO NAME feature VALUE number)
