SELECT
  id_of('nm', n) AS nconst,
  phrase(n, concat('person', edition(n, 'name'))) AS primaryName,
  CASE WHEN roll(n, 'born') < 0.1 THEN 1900 + below(100, n, 'birth') END AS birthYear,
  CAST(NULL AS INTEGER) AS deathYear,
  [pick(['actor', 'actress', 'director', 'writer', 'composer', 'producer'], n, 'profession')] AS primaryProfession
FROM range(upto(person_count() + 1)) AS people (n)
WHERE is_there(n)
