SELECT
  CAST(n AS INTEGER) AS master_id,
  CAST(2 * n AS INTEGER) AS main_release_id,
  phrase(2 * n, 'album0') AS title,
  year_of(2 * n) AS release_year,
  ['Stage & Screen'] AS genres,
  ['Soundtrack'] AS styles,
  true AS is_screen,
  'Correct' AS data_quality
FROM range(upto(getvariable('films') // 20)) AS masters (n)
