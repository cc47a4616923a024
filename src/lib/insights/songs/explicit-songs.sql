-- The popularity and album of each song, and whether its words are marked as explicit.
SELECT popularity, is_explicit, coalesce(album, track_id) AS album FROM song ORDER BY track_key
