SELECT
  CAST(n AS INTEGER) AS release_id,
  CAST(place AS INTEGER) AS position,
  CAST(NULL AS INTEGER) AS parent_position,
  CAST(place AS VARCHAR) AS number,
  phrase(n * 13 + place, 'track') AS title,
  60 + below(300, n * 13 + place, 'seconds') AS duration_seconds
FROM (SELECT n, unnest(range(1, 13)) AS place FROM range(upto(getvariable('films') // 10)) AS releases (n) WHERE is_there(n))
