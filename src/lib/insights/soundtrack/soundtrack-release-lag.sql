-- How many albums first came out how many years after their film; null where either year is unknown.
WITH albums AS (
  SELECT s.title_key, s.album_key, s.film_year, least(min(s.release_year), min(m.release_year)) AS first_year
  FROM soundtrack AS s
  LEFT JOIN dim_master AS m ON m.master_key = s.album_key
  GROUP BY s.title_key, s.album_key, s.film_year
)
SELECT first_year - film_year AS lag, count(*) AS albums
FROM albums
GROUP BY first_year - film_year
ORDER BY lag NULLS LAST
