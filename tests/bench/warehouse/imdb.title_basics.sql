SELECT
  id_of('tt', n) AS tconst,
  type_of(n) AS titleType,
  title_of(n) AS primaryTitle,
  CASE WHEN roll(n, 'translated') < 0.15 THEN phrase(n, 'original') ELSE title_of(n) END AS originalTitle,
  roll(n, 'adult') < 0.03 AS isAdult,
  year_of(n) AS startYear,
  CAST(NULL AS INTEGER) AS endYear,
  CASE WHEN roll(n, 'runtime') < 0.6 THEN 20 + below(120, n, 'minutes') END AS runtimeMinutes,
  list_distinct([genre_of(n, 1), genre_of(n, 2)]) AS genres
FROM range(upto(title_count())) AS titles (n)
WHERE is_there(n)
