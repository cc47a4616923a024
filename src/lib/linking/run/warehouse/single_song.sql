-- Who made each release, by the names that tell people of one name apart. Various artists are nobody.
CREATE OR REPLACE TEMP VIEW release_maker AS
SELECT DISTINCT release_key, lower(name) AS artist
FROM release_artist_bridge
WHERE NOT is_credit AND name IS NOT NULL AND name NOT IN ('Various', 'Unknown Artist');

-- Tracks without artists of their own are by those of the release.
CREATE OR REPLACE TEMP VIEW performed_track AS
SELECT release_key, title, lower(unnest(artists)) AS artist
FROM dim_track
WHERE artists IS NOT NULL AND release_key IS NOT NULL
UNION ALL
SELECT track.release_key, title, artist
FROM dim_track AS track
JOIN release_maker AS maker ON maker.release_key = track.release_key
WHERE artists IS NULL;

-- The songs that a single is called after: both sides of a double one.
CREATE OR REPLACE TEMP VIEW song_of_single AS
SELECT DISTINCT side.release_key, release_year, song_letters(side.title) AS song, artist
FROM (
  SELECT release_key, release_year, unnest(string_split(title, ' / ')) AS title
  FROM dim_release
  WHERE is_current AND is_short(list_concat(formats, format_descriptions))
) AS side
JOIN release_maker AS maker ON maker.release_key = side.release_key
WHERE song_letters(side.title) <> '';

-- The songs of the albums that are linked to films.
CREATE OR REPLACE TEMP VIEW song_of_album AS
SELECT
  link.title_key,
  release_id,
  probability,
  track.title,
  song_letters(track.title) AS song,
  artist
FROM link_release_title AS link
JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
JOIN performed_track AS track ON track.release_key = link.release_key
WHERE decision = 'match' AND NOT is_short(list_concat(formats, format_descriptions));

-- For each single, the films whose albums have its song by its artist, with what tells whether it belongs to them, as
-- JSON. Only the artist's own records tell when a song was first heard: songs of the same title by others are others.
CREATE OR REPLACE TEMP VIEW single_song AS
WITH found AS (
  SELECT
    single.release_key,
    album.title_key,
    album.song,
    artist,
    any_value(lower(album.title) ORDER BY album.title)           AS title,
    arg_max(release_id, (probability, -release_id))              AS album_id,
    max(probability)                                             AS probability
  FROM song_of_single AS single
  JOIN song_of_album AS album USING (song, artist)
  GROUP BY ALL
),
heard AS (
  SELECT song, artist, min(year) AS first_year
  FROM (
    SELECT song, artist, release_year AS year FROM song_of_single
    UNION ALL
    SELECT song_letters(track.title) AS song, artist, release_year AS year
    FROM performed_track AS track
    JOIN dim_release AS release ON release.release_key = track.release_key AND is_current
    WHERE artist IN (SELECT artist FROM found)
  )
  GROUP BY song, artist
),
namesake AS (
  SELECT lower(title) AS title, count(DISTINCT artist) - 1 AS others
  FROM performed_track
  WHERE lower(title) IN (SELECT title FROM found)
  GROUP BY lower(title)
)
SELECT
  found.release_key,
  CAST(to_json(list({
    'filmId': title_id,
    'albumId': 'discogs:' || album_id,
    'probability': probability,
    'gap': first_year - start_year,
    'others': coalesce(others, 0)
  } ORDER BY title_id, album_id, found.artist, found.song)) AS VARCHAR) AS songs
FROM found
JOIN dim_title AS film ON film.title_key = found.title_key AND film.is_current
LEFT JOIN heard ON heard.song = found.song AND heard.artist = found.artist
LEFT JOIN namesake ON namesake.title = found.title
GROUP BY found.release_key;

-- The releases with what their songs tell, besides what they say of themselves.
CREATE OR REPLACE TEMP VIEW release_with_songs AS
SELECT release_to_link.*, coalesce(songs, '') AS songs
FROM release_to_link
LEFT JOIN single_song ON single_song.release_key = key_of_release(release_id);
