-- Songs by valence and danceability, each in ten ranges, with the sums of their popularity and its squares; 1 belongs to the last range.
SELECT
  least(floor(valence * 10), 9)::INTEGER AS valence,
  least(floor(danceability * 10), 9)::INTEGER AS danceability,
  count(*) AS songs,
  sum(popularity) AS popularity,
  sum(popularity * popularity) AS squares
FROM song
WHERE valence IS NOT NULL AND danceability IS NOT NULL AND popularity IS NOT NULL
GROUP BY least(floor(valence * 10), 9)::INTEGER, least(floor(danceability * 10), 9)::INTEGER
ORDER BY valence DESC, danceability
