-- The albums of songs, each with the artists of its songs, as linking reads them.
SELECT album, artists, array_to_string(artists, ', ') AS artist
FROM song
WHERE album IS NOT NULL
GROUP BY ALL
ORDER BY ALL
