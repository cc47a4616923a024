-- Each film with the genres of its linked music; null where no music is linked to it.
WITH music AS (
  SELECT title_key, list(style ORDER BY style) AS words FROM film_music WHERE kind = 'genre' GROUP BY title_key
)
SELECT
  f.log_popularity,
  CASE WHEN f.title_key IN (SELECT title_key FROM soundtrack) THEN coalesce(m.words, []) END AS words
FROM film AS f
LEFT JOIN music AS m USING (title_key)
ORDER BY f.title_key
