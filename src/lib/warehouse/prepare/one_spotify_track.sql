-- Spotify's file repeats a track for each genre. Where the rows differ in other columns, the first genre's row counts.
CREATE OR REPLACE TEMP TABLE one_spotify_track AS
SELECT track.*, track_genres
FROM (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY track_id
      ORDER BY track_genre, popularity DESC, album_name, track_name, duration_ms, tempo, loudness, energy
    ) AS place
  FROM spotify_track
) AS track
JOIN (
  SELECT track_id, list(DISTINCT track_genre ORDER BY track_genre) AS track_genres FROM spotify_track GROUP BY track_id
) AS genre ON genre.track_id = track.track_id
WHERE place = 1;
