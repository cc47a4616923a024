DELETE FROM dim_person WHERE person_id LIKE 'tmdb:%';

DELETE FROM dim_person WHERE person_key IN (SELECT key_of('imdb:' || imdb_id) FROM changed_person WHERE kind <> 'new');

INSERT INTO dim_person BY NAME
SELECT
  key_of('imdb:' || nconst) AS person_key,
  'imdb:' || nconst         AS person_id,
  primaryName               AS name,
  birthYear                 AS birth_year,
  deathYear                 AS death_year,
  primaryProfession         AS professions,
  true                      AS is_described
FROM name_basics_of_changed_person;

INSERT INTO dim_person BY NAME
SELECT
  key_of('tmdb:' || credit.person_id) AS person_key,
  'tmdb:' || credit.person_id         AS person_id,
  min(name)                           AS name,
  true                                AS is_described
FROM tmdb_film_credit AS credit
GROUP BY credit.person_id;
