CREATE TABLE dim_person (
  person_key   UUID NOT NULL,
  person_id    VARCHAR NOT NULL,
  name         VARCHAR,
  birth_year   INTEGER,
  death_year   INTEGER,
  professions  VARCHAR[],
  is_described BOOLEAN NOT NULL
);

COMMENT ON TABLE dim_person IS 'A person credited on a title.';
COMMENT ON COLUMN dim_person.person_key IS 'MD5 of person_id';
COMMENT ON COLUMN dim_person.person_id IS 'imdb:nm0000001, or tmdb:1 for the people of TMDb''s credits';
COMMENT ON COLUMN dim_person.name IS 'the name the person is most often credited by; null where the source credits a person it does not describe';
COMMENT ON COLUMN dim_person.birth_year IS 'year of birth';
COMMENT ON COLUMN dim_person.death_year IS 'year of death';
COMMENT ON COLUMN dim_person.professions IS 'up to three professions, in the order of the source';
COMMENT ON COLUMN dim_person.is_described IS 'whether the source describes the person; otherwise only the id is known, from a credit';
