-- The films of scored_film with a linked soundtrack: what the effects of music are estimated from. Lists are sorted; a
-- soundtrack of which nothing but "for the screen" is said has no musical genres and styles.
WITH linked AS (
  SELECT title_key, max(probability) AS probability
  FROM soundtrack
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
  f.*,
  coalesce(m.music_genres, []) AS music_genres,
  coalesce(m.music_styles, []) AS music_styles,
  l.probability
FROM linked AS l
JOIN scored_film AS f USING (title_key)
LEFT JOIN music AS m USING (title_key)
