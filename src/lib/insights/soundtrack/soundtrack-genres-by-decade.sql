-- How many films of each decade with linked music have each musical genre.
WITH decades AS (
  SELECT decade, count(DISTINCT title_key) AS films_of_decade FROM soundtrack WHERE decade IS NOT NULL GROUP BY decade
), carrying AS (
  SELECT f.decade, m.style AS music, count(*) AS films
  FROM film_music AS m JOIN film AS f USING (title_key)
  WHERE m.kind = 'genre'
  GROUP BY f.decade, m.style
)
SELECT decade, music, films, films_of_decade
FROM carrying JOIN decades USING (decade)
ORDER BY decade, films DESC, music
