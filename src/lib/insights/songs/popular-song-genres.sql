-- The popularity of each song in each of its genres, and its album; without a genre, where it has none.
SELECT t.genre, s.popularity, coalesce(s.album, s.track_id) AS album
FROM song AS s
LEFT JOIN (SELECT track_key, unnest(genres) AS genre FROM song) AS t USING (track_key)
WHERE s.popularity IS NOT NULL
ORDER BY t.genre NULLS FIRST, s.track_key
