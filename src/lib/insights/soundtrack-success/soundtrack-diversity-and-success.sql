-- Each film with linked music: its success, the number of linked albums, and how many of them have each style. Albums
-- that are only said to be for the screen count for no style.
WITH albums AS (
  SELECT title_key, count(DISTINCT album_key) AS albums FROM soundtrack GROUP BY title_key
), words AS (
  SELECT m.title_key, m.kind, m.style, count(DISTINCT s.album_key) AS albums
  FROM film_music AS m
  JOIN soundtrack AS s USING (title_key)
  JOIN release_style_bridge AS b USING (release_key, kind, style)
  GROUP BY m.title_key, m.kind, m.style
), music AS (
  SELECT
    title_key,
    count(*) FILTER (kind = 'genre') AS genres,
    list(albums ORDER BY style) FILTER (kind = 'style') AS style_albums
  FROM words
  GROUP BY title_key
)
SELECT
  f.popularity,
  f.revenue,
  f.return_on_budget,
  f.weighted_rating,
  a.albums,
  coalesce(m.genres, 0) AS genres,
  coalesce(m.style_albums, []) AS style_albums
FROM film AS f
JOIN albums AS a USING (title_key)
LEFT JOIN music AS m USING (title_key)
ORDER BY f.title_key
