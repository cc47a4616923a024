SELECT
  id_of('tt', n) AS tconst,
  CAST(place AS INTEGER) AS "ordering",
  person_of(n, place) AS nconst,
  CASE
    WHEN place = 1 THEN 'director'
    WHEN place = 2 THEN 'writer'
    ELSE pick(['actor', 'actor', 'actress', 'self', 'composer', 'producer', 'cinematographer', 'editor'], n + place, 'category')
  END AS category,
  CASE WHEN roll(n + place, 'job') < 0.12 THEN 'produced by' END AS job,
  CASE WHEN roll(n + place, 'character') < 0.5 THEN [phrase(n + place, 'character')] END AS characters
FROM (
  SELECT n, unnest(range(1, 3 + below(7, n, 'credits'))) AS place FROM range(upto(title_count())) AS titles (n) WHERE is_there(n)
)
