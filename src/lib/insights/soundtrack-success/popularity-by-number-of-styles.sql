-- Each film with linked music, and its number of styles.
WITH music AS (
  SELECT title_key, count(*) AS styles FROM film_music WHERE kind = 'style' GROUP BY title_key
)
SELECT f.log_popularity, coalesce(m.styles, 0) AS styles
FROM film AS f
LEFT JOIN music AS m USING (title_key)
WHERE f.title_key IN (SELECT title_key FROM soundtrack)
ORDER BY f.title_key
