-- All genres of a film, whichever source tells of them, each once: what TMDb calls Science Fiction is IMDb's Sci-Fi.
SELECT DISTINCT f.title_key, CASE g.genre WHEN 'Science Fiction' THEN 'Sci-Fi' ELSE g.genre END AS genre
FROM film AS f
JOIN title_genre_bridge AS b USING (title_key)
JOIN dim_genre AS g USING (genre_key)
