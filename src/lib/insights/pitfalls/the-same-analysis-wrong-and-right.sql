-- First one row per film with a linked soundtrack and a known popularity, then one row per song.
WITH releases AS (
  SELECT title_key, count(*) AS releases FROM soundtrack GROUP BY title_key
), film_row AS (
  SELECT f.*, t.genres[1] AS first_genre, r.releases
  FROM film_with_soundtrack AS f
  JOIN dim_title AS t ON t.title_key = f.title_key AND t.is_current
  JOIN releases AS r ON r.title_key = f.title_key
), song_row AS (
  SELECT track_id, popularity, tempo
  FROM song
  WHERE popularity IS NOT NULL AND tempo IS NOT NULL
)
SELECT *
FROM (
  SELECT * FROM film_row
  UNION ALL BY NAME
  SELECT * FROM song_row
)
ORDER BY title_key NULLS LAST, track_id
