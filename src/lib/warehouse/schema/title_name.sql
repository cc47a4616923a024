CREATE TABLE title_name (
  title_key  UUID NOT NULL,
  source     VARCHAR NOT NULL,
  position   INTEGER NOT NULL,
  kind       VARCHAR NOT NULL,
  name       VARCHAR NOT NULL,
  region     VARCHAR,
  language   VARCHAR,
  types      VARCHAR[],
  attributes VARCHAR[]
);

COMMENT ON TABLE title_name IS 'Every name a title goes by, as of the newest delivery.';
COMMENT ON COLUMN title_name.title_key IS 'the title';
COMMENT ON COLUMN title_name.source IS 'imdb_title for the names in IMDb''s list of titles, imdb_aka for its list of other names, tmdb';
COMMENT ON COLUMN title_name.position IS 'tells the names of one title and source apart, in the order of the source';
COMMENT ON COLUMN title_name.kind IS 'primary, original, aka or translation';
COMMENT ON COLUMN title_name.name IS 'the name';
COMMENT ON COLUMN title_name.region IS 'where it goes by that name: a country or a region, as a code';
COMMENT ON COLUMN title_name.language IS 'language of the name, as a code';
COMMENT ON COLUMN title_name.types IS 'what the source says the name is: alternative, dvd, festival, tv, video, working, imdbDisplay and so on';
COMMENT ON COLUMN title_name.attributes IS 'what else is known about the name, in words';
