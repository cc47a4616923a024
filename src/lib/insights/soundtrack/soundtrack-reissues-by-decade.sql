-- How many editions of films' albums in each decade are reissues: later than the first edition.
WITH editions AS (
  SELECT DISTINCT release_key, album_key, release_year FROM soundtrack
), albums AS (
  SELECT e.album_key, least(min(e.release_year), min(m.release_year)) AS first_year
  FROM editions AS e
  LEFT JOIN dim_master AS m ON m.master_key = e.album_key
  GROUP BY e.album_key
)
SELECT
  e.release_year // 10 * 10 AS decade,
  count(*) AS editions,
  count(*) FILTER (WHERE e.release_year > a.first_year) AS reissues
FROM editions AS e
JOIN albums AS a USING (album_key)
GROUP BY e.release_year // 10 * 10
ORDER BY decade NULLS LAST
