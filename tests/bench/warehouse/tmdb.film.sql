-- Seven of ten films give IMDb's id, and two of ten are found by title and year.
SELECT
  'table' AS origin,
  CAST(n AS INTEGER) AS tmdb_id,
  CASE WHEN n % 10 < 7 THEN id_of('tt', n * 9) END AS imdb_id,
  CASE WHEN n % 10 < 9 THEN title_of(n * 9) ELSE phrase(n, 'film') END AS title,
  CASE WHEN n % 10 < 9 THEN title_of(n * 9) ELSE phrase(n, 'film') END AS original_title,
  pick(['en', 'fr', 'de', 'ja', 'hi', 'it'], n, 'language') AS original_language,
  make_date(year_of(n * 9), 1 + below(12, n, 'month'), 1 + below(28, n, 'day')) AS release_date,
  year_of(n * 9) AS release_year,
  'Released' AS status,
  false AS adult,
  CASE WHEN roll(n, 'budget') < 0.1 THEN 100000 * (1 + below(2000, n, 'dollars')) END AS budget,
  CASE WHEN roll(n, 'revenue') < 0.1 THEN 100000 * (1 + below(5000, n, 'takings')) END AS revenue,
  80 + below(80, n, 'runtime') AS runtime,
  round(100 * roll(n, concat('popularity', getvariable('delivery'))), 3) AS popularity,
  round(10 * roll(n, 'vote'), 1) AS vote_average,
  below(5000, n, 'votes') AS vote_count,
  CAST(NULL AS VARCHAR) AS collection,
  [genre_of(n, 3)] AS genres
FROM range(upto(getvariable('films') * 3 // 10)) AS films (n)
WHERE is_there(n)
