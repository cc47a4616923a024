-- One row per film with a linked soundtrack and a known popularity: its genres, and its musical genres in one word.
SELECT
  film_genres,
  CASE WHEN len(music_genres) = 0 THEN '(none)' ELSE array_to_string(music_genres, ' + ') END AS music
FROM film_with_soundtrack
ORDER BY title_key
