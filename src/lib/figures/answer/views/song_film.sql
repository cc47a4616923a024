-- Which song from a soundtrack is from which film: its album holds a title of the film, and one of its artists has the
-- name of an artist of a release that is linked to the film. Names are compared by their letters and digits, without
-- accents and the numbers by which Discogs tells namesakes apart; of several titles that fit, the longest counts.
WITH song_artist AS (
  SELECT
    track_key,
    regexp_replace(lower(strip_accents(album)), '[^\p{L}\p{N}]', '', 'g') AS album,
    regexp_replace(lower(strip_accents(unnest(artists))), '[^\p{L}\p{N}]|artists$', '', 'g') AS artist
  FROM song
  WHERE is_soundtrack
), film_artist AS (
  SELECT DISTINCT
    s.title_key,
    regexp_replace(
      lower(strip_accents(regexp_replace(unnest([a.name, a.printed_name]), ' \(\d+\)$', ''))),
      '[^\p{L}\p{N}]|artists$', '', 'g'
    ) AS artist
  FROM soundtrack AS s
  JOIN release_artist_bridge AS a USING (release_key)
), film_title AS (
  SELECT DISTINCT f.title_key, regexp_replace(lower(strip_accents(n.name)), '[^\p{L}\p{N}]', '', 'g') AS title
  FROM film_artist AS f
  JOIN title_name AS n USING (title_key)
)
SELECT DISTINCT s.track_key, t.title_key
FROM song_artist AS s
JOIN film_artist AS a USING (artist)
JOIN film_title AS t ON t.title_key = a.title_key AND contains(s.album, t.title)
WHERE s.artist <> '' AND length(t.title) >= 3
QUALIFY rank() OVER (PARTITION BY s.track_key ORDER BY length(t.title) DESC) = 1
