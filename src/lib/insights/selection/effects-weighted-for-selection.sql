-- One row per film with a known popularity, and its music where a soundtrack is linked to it.
SELECT s.*, ln(f.votes) AS log_votes, w.music_genres, w.music_styles, w.probability
FROM scored_film AS s
JOIN film AS f USING (title_key)
LEFT JOIN film_with_soundtrack AS w USING (title_key)
ORDER BY s.title_key
