-- The musical genres and styles of a film: those of all its linked releases, each once, with the surest link. The words
-- that only say that the music is for the screen tell nothing about it.
SELECT s.title_key, b.kind, b.style, max(s.probability) AS probability
FROM soundtrack AS s
JOIN release_style_bridge AS b USING (release_key)
WHERE b.style NOT IN ('Stage & Screen', 'Soundtrack', 'Score', 'Theme', 'Musical')
GROUP BY ALL
