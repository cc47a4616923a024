DELETE FROM dim_person
WHERE NOT is_described
  OR person_id LIKE 'tmdb:%'
  OR person_key IN (SELECT key_of('imdb:' || imdb_id_of('nm', id)) FROM changed WHERE NOT is_new);

INSERT INTO dim_person
SELECT key_of('imdb:' || nconst), 'imdb:' || nconst, primaryName, birthYear, deathYear, primaryProfession, true
FROM imdb_name_basics
WHERE number_of(nconst) IN (SELECT id FROM changed);

-- People whom IMDb credits and does not describe.
INSERT INTO dim_person
SELECT DISTINCT key_of('imdb:' || nconst), 'imdb:' || nconst, NULL, NULL, NULL, NULL, false
FROM (
  SELECT nconst FROM imdb_title_principals
  UNION ALL
  SELECT unnest(directors) FROM imdb_title_crew
  UNION ALL
  SELECT unnest(writers) FROM imdb_title_crew
) AS credited
WHERE NOT EXISTS (SELECT 1 FROM imdb_name_basics WHERE imdb_name_basics.nconst = credited.nconst);

INSERT INTO dim_person
SELECT key_of('tmdb:' || person_id), 'tmdb:' || person_id, min(name), NULL, NULL, NULL, true
FROM tmdb_film_credit
GROUP BY person_id;
