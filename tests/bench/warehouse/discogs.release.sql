SELECT
  CAST(n AS INTEGER) AS release_id,
  phrase(n, concat('album', edition(n, 'album'))) || ' (Original Motion Picture Soundtrack)' AS title,
  pick(['US', 'UK', 'Germany', 'France', 'Japan', 'Italy'], n, 'country') AS country,
  CAST(year_of(n) AS VARCHAR) AS released,
  make_date(year_of(n), 1, 1) AS release_date,
  year_of(n) AS release_year,
  'year' AS date_precision,
  CASE WHEN n % 2 = 0 THEN CAST(n // 2 AS INTEGER) END AS master_id,
  n % 4 = 0 AS is_main_release,
  'Accepted' AS status,
  pick(['Correct', 'Needs Vote'], n, 'quality') AS data_quality,
  [pick(['Vinyl', 'CD', 'File'], n, 'format')] AS formats,
  ['Album', pick(['LP', 'Reissue', 'Stereo'], n, 'description')] AS format_descriptions,
  ['Stage & Screen', pick(['Electronic', 'Jazz', 'Classical', 'Pop'], n, 'genre')] AS genres,
  ['Soundtrack', pick(['Score', 'Ambient', 'Modern'], n, 'style')] AS styles,
  true AS is_screen,
  [phrase(n % 1000, 'label')] AS labels,
  12 AS track_count
FROM range(upto(getvariable('films') // 10)) AS releases (n)
WHERE is_there(n)
