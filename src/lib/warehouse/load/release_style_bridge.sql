-- A release that lists a style twice means it once.
INSERT INTO release_style_bridge
SELECT key_of('discogs:release:' || release_id), kind, min(position), style
FROM (
  SELECT release_id, 'genre' AS kind, unnest(genres) AS style, generate_subscripts(genres, 1) AS position FROM discogs_release
  UNION ALL
  SELECT release_id, 'style', unnest(styles), generate_subscripts(styles, 1) FROM discogs_release
)
GROUP BY release_id, kind, style;
