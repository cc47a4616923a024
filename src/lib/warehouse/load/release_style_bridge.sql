DELETE FROM release_style_bridge WHERE release_key IN (SELECT release_key FROM changed_release);

-- A style that a release lists twice counts once.
INSERT INTO release_style_bridge BY NAME
WITH release AS (
  SELECT release_key, genres, styles
  FROM discogs_release
  JOIN changed_release ON changed_release.release_id = discogs_release.release_id
)
SELECT release_key, kind, position, style
FROM (
  SELECT release_key, 'genre' AS kind, genres AS listed, unnest(genres) AS style, generate_subscripts(genres, 1) AS position
  FROM release
  UNION ALL
  SELECT release_key, 'style', styles, unnest(styles), generate_subscripts(styles, 1)
  FROM release
)
WHERE array_position(listed, style) = position;
