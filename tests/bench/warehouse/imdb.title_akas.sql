SELECT
  id_of('tt', n) AS titleId,
  CAST(place AS INTEGER) AS "ordering",
  CASE WHEN place = 1 THEN title_of(n) ELSE phrase(n * 31 + place, concat('aka', edition(n, 'akas'))) END AS title,
  pick([NULL, 'DE', 'FR', 'JP', 'US', 'IT', 'ES', 'IN', 'PT'], n + place, 'region') AS region,
  pick([NULL, NULL, 'de', 'fr', 'ja', 'en', 'it', 'es'], n + place, 'language') AS "language",
  CASE WHEN place = 1 THEN ['original'] ELSE ['imdbDisplay'] END AS "types",
  CAST(NULL AS VARCHAR[]) AS attributes,
  place = 1 AS isOriginalTitle
FROM (
  SELECT n, unnest(range(1, 2 + below(7, n, 'akas'))) AS place FROM range(upto(title_count())) AS titles (n) WHERE is_there(n)
)
