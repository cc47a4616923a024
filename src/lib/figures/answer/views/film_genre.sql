-- All genres of a film, whichever source tells of them, each once.
SELECT DISTINCT f.title_key, g.genre
FROM film AS f
JOIN title_genre_bridge AS b USING (title_key)
JOIN dim_genre AS g USING (genre_key)
