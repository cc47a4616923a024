-- The popularity and album of each song, once per genre; the genre is null where a song has none.
SELECT t.genre, s.popularity, coalesce(s.album, s.track_id) AS album
FROM song AS s
LEFT JOIN (SELECT track_key, unnest(genres) AS genre FROM song) AS t USING (track_key)
WHERE s.popularity IS NOT NULL
ORDER BY t.genre NULLS FIRST, s.track_key
