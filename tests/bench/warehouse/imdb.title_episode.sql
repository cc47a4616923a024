SELECT
  id_of('tt', n) AS tconst,
  id_of('tt', CAST(hash(n, 'series') % CAST(title_count() AS UBIGINT) AS BIGINT)) AS parentTconst,
  1 + below(9, n, 'season') AS seasonNumber,
  1 + below(30, n, 'episode') AS episodeNumber
FROM range(upto(title_count())) AS titles (n)
WHERE is_there(n) AND type_of(n) = 'tvEpisode'
