DELETE FROM dim_person WHERE person_id LIKE 'tmdb:%';

DELETE FROM dim_person WHERE person_key IN (SELECT key_of('imdb:' || imdb_id) FROM changed_person WHERE kind <> 'new');

INSERT INTO dim_person
SELECT key_of('imdb:' || nconst), 'imdb:' || nconst, primaryName, birthYear, deathYear, primaryProfession, true
FROM name_basics_of_changed_person;

INSERT INTO dim_person
SELECT key_of('tmdb:' || person_id), 'tmdb:' || person_id, min(name), NULL, NULL, NULL, true
FROM tmdb_film_credit
GROUP BY person_id;
