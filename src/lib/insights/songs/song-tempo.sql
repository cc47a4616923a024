-- The tempo of each song; a tempo of zero means unknown.
SELECT nullif(tempo, 0) AS value FROM song ORDER BY track_key
