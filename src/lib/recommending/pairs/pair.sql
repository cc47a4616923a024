-- Which song belongs to which film, with the probability of the surest link behind it and the rule that found it.
--   link: the album of the song was linked to the film as if it were a release; for all other songs, an artist of the song
--         must be one of a release that is linked to the film, and
--   album: the album of the song holds a title of the film; of several films, those with the longest title count; or
--   track: the release lists a track of the title and the length of the song, and no release of another film does.
-- What an album says counts before what a track says. A recording that Spotify lists several times counts once for a film,
-- and so does a song in several genres.
WITH song_artist AS (
  SELECT track_key, letters(title) AS title, letters(album) AS album, duration_ms, artist_letters(unnest(artists)) AS artist
  FROM song
), film_release AS (
  SELECT DISTINCT
    s.title_key, s.release_key, s.probability, artist_letters(unnest([a.name, a.printed_name])) AS artist
  FROM soundtrack AS s
  JOIN release_artist_bridge AS a USING (release_key)
), film_artist AS (
  SELECT title_key, artist, max(probability) AS probability FROM film_release WHERE artist <> '' GROUP BY ALL
), film_name AS (
  SELECT DISTINCT title_key, letters(name) AS name FROM title_name JOIN film_artist USING (title_key)
), by_album AS (
  SELECT s.track_key, a.title_key, max(a.probability) AS probability, 'album' AS rule
  FROM song_artist AS s
  JOIN film_artist AS a USING (artist)
  JOIN film_name AS n ON n.title_key = a.title_key AND contains(s.album, n.name)
  WHERE length(n.name) >= 3
  GROUP BY s.track_key, a.title_key
  QUALIFY rank() OVER (PARTITION BY s.track_key ORDER BY max(length(n.name)) DESC) = 1
), by_track AS (
  SELECT s.track_key, any_value(r.title_key) AS title_key, max(r.probability) AS probability, 'track' AS rule
  FROM song_artist AS s
  JOIN film_release AS r USING (artist)
  JOIN dim_track AS t
    ON t.release_key = r.release_key AND letters(t.title) = s.title AND abs(t.duration_ms - s.duration_ms) <= 3000
  WHERE s.title <> '' AND artist <> ''
  GROUP BY s.track_key
  HAVING count(DISTINCT r.title_key) = 1
), by_link AS (
  SELECT s.track_key, f.title_key, max(l.probability) AS probability, 'link' AS rule
  FROM album_link AS l
  JOIN song AS s USING (album, artists)
  JOIN film AS f USING (title_id)
  GROUP BY ALL
), by_any_album AS (
  FROM by_link UNION ALL FROM by_album WHERE track_key NOT IN (SELECT track_key FROM by_link)
), found AS (
  FROM by_any_album UNION ALL FROM by_track WHERE track_key NOT IN (SELECT track_key FROM by_any_album)
)
SELECT f.*
FROM found AS f
JOIN song AS s USING (track_key)
QUALIFY row_number() OVER (
  PARTITION BY f.title_key, letters(s.title), letters(s.artists[1]) ORDER BY f.probability DESC, s.track_id
) = 1
