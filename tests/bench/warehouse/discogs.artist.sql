SELECT
  CAST(n AS INTEGER) AS artist_id,
  phrase(n, 'artist') AS name,
  CAST(NULL AS VARCHAR) AS realname,
  CAST([] AS VARCHAR[]) AS name_variations,
  CAST([] AS VARCHAR[]) AS aliases,
  CAST([] AS VARCHAR[]) AS members,
  'Correct' AS data_quality
FROM range(upto(getvariable('films') // 20)) AS artists (n)
