-- Spotify's tracks with how they sound. A track is from a soundtrack when its album says so.
SELECT
  t.track_key,
  t.track_id,
  t.title,
  t.album,
  t.artists,
  t.genres,
  t.is_explicit,
  t.duration_ms,
  regexp_matches(
    lower(t.album),
    'soundtrack|motion picture|original score|music from the (film|movie|tv|series)|\bo\.?s\.?t\b|banda sonora|bande originale|colonna sonora|サウンドトラック'
  ) AS is_soundtrack,
  a.* EXCLUDE (track_key, features_date)
FROM dim_track AS t
JOIN fact_audio_features AS a USING (track_key)
