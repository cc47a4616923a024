CREATE TABLE fact_cast_crew (
  title_key  UUID NOT NULL,
  source     VARCHAR NOT NULL,
  position   INTEGER NOT NULL,
  person_key UUID NOT NULL,
  category   VARCHAR NOT NULL,
  job        VARCHAR,
  characters VARCHAR[]
);

COMMENT ON TABLE fact_cast_crew IS 'Who did what on a title, as of the newest delivery. A row is a credit.';
COMMENT ON COLUMN fact_cast_crew.title_key IS 'the title';
COMMENT ON COLUMN fact_cast_crew.source IS 'imdb for the principals, imdb_crew for directors and writers that the principals leave out, tmdb';
COMMENT ON COLUMN fact_cast_crew.position IS 'tells the credits of one title and source apart, in the order of the source';
COMMENT ON COLUMN fact_cast_crew.person_key IS 'the person';
COMMENT ON COLUMN fact_cast_crew.category IS 'what the person did, in IMDb''s words: actor, director, writer, composer and so on';
COMMENT ON COLUMN fact_cast_crew.job IS 'the job, where the source tells it in words';
COMMENT ON COLUMN fact_cast_crew.characters IS 'the characters played';
