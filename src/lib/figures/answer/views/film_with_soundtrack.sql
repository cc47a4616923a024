-- The films with a linked soundtrack and a known popularity, one row each: what the effects of music are estimated from.
-- Lists are sorted; a soundtrack of which nothing but "for the screen" is said has no musical genres and styles.
WITH linked AS (
  SELECT title_key, max(probability) AS probability
  FROM soundtrack
  GROUP BY title_key
), genres AS (
  SELECT title_key, list(genre ORDER BY genre) AS film_genres
  FROM film_genre
  GROUP BY title_key
), music AS (
  SELECT
    title_key,
    list(style ORDER BY style) FILTER (WHERE kind = 'genre') AS music_genres,
    list(style ORDER BY style) FILTER (WHERE kind = 'style') AS music_styles
  FROM film_music
  GROUP BY title_key
)
SELECT
  f.title_key,
  f.log_popularity,
  f.year,
  ln(f.budget) AS log_budget,
  f.language,
  coalesce(g.film_genres, []) AS film_genres,
  coalesce(m.music_genres, []) AS music_genres,
  coalesce(m.music_styles, []) AS music_styles,
  l.probability
FROM linked AS l
JOIN film AS f USING (title_key)
LEFT JOIN genres AS g USING (title_key)
LEFT JOIN music AS m USING (title_key)
WHERE f.log_popularity IS NOT NULL
