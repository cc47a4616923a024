-- The effects planted in the sample, then the films in which they are looked for, one row each. The first genre in TMDb's
-- list is the main one of a sample film.
WITH main_genre AS (
  SELECT b.title_key, CASE g.genre WHEN 'Science Fiction' THEN 'Sci-Fi' ELSE g.genre END AS main_genre
  FROM title_genre_bridge AS b
  JOIN dim_genre AS g USING (genre_key)
  WHERE b.source = 'tmdb' AND b.position = 1
), looked_at AS (
  SELECT
    f.title_key,
    f.log_popularity,
    f.year,
    f.language,
    ln(f.budget) AS log_budget,
    f.return_on_budget >= 2 AS success,
    month(f.release_date) AS month,
    p.is_sequel,
    m.main_genre,
    w.countries,
    w.film_genres,
    w.music_genres,
    w.music_styles,
    w.probability
  FROM film AS f
  JOIN main_genre AS m USING (title_key)
  LEFT JOIN film_features AS p USING (title_key)
  LEFT JOIN film_with_soundtrack AS w USING (title_key)
  WHERE EXISTS (FROM planted_effect)
)
SELECT *
FROM (
  SELECT outcome, cause, name, effect FROM planted_effect
  UNION ALL BY NAME
  SELECT * FROM looked_at
)
ORDER BY outcome, cause, name, title_key
