-- The popularity of each song, whether its words are marked as explicit, and its album.
SELECT popularity, is_explicit, coalesce(album, track_id) AS album FROM song ORDER BY track_key
