SELECT
  id_of('tt', n) AS tconst,
  round(1 + 9 * sqrt(roll(n, concat('rating', edition(n, 'rating')))), 1) AS averageRating,
  CAST(5 / pow(1 - roll(n, 'votes') * 0.9999, 1.1) AS INTEGER) + edition(n, 'rating') AS numVotes
FROM range(upto(title_count())) AS titles (n)
WHERE is_there(n) AND roll(n, 'rated') < 0.13
