-- The popularity of each song; Spotify's measure, from 0 to 100.
SELECT popularity AS value FROM song ORDER BY track_key
