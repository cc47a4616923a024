-- The genres of the music on the albums of a film.
CREATE OR REPLACE TEMP TABLE film_music AS
SELECT l.title_key, list(DISTINCT b.style) AS genres
FROM link_release_title AS l
JOIN release_style_bridge AS b USING (release_key)
WHERE l.decision = 'match' AND l.rule IS DISTINCT FROM 'song of a linked album' AND b.kind = 'genre' AND b.style <> 'Stage & Screen'
GROUP BY l.title_key;
