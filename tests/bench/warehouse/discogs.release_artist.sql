SELECT
  CAST(n AS INTEGER) AS release_id,
  place > 1 AS is_credit,
  CAST(CASE WHEN place > 1 THEN place - 1 ELSE 1 END AS INTEGER) AS position,
  below(1 + getvariable('films') // 20, n * 11 + place, 'artist') AS artist_id,
  phrase(n * 11 + place, 'artist') AS name,
  CAST(NULL AS VARCHAR) AS anv,
  CAST(NULL AS VARCHAR) AS join_phrase,
  CASE WHEN place > 1 THEN 'Composed By' END AS role,
  CAST(NULL AS VARCHAR) AS tracks
FROM (SELECT n, unnest(range(1, 5)) AS place FROM range(upto(getvariable('films') // 10)) AS releases (n) WHERE is_there(n))
