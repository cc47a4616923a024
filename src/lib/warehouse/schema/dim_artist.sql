CREATE TABLE dim_artist (
  artist_key      UUID NOT NULL,
  artist_id       INTEGER NOT NULL,
  name            VARCHAR NOT NULL,
  real_name       VARCHAR,
  name_variations VARCHAR[],
  aliases         VARCHAR[],
  members         VARCHAR[],
  data_quality    VARCHAR,
  is_described    BOOLEAN NOT NULL
);

COMMENT ON TABLE dim_artist IS 'A musician, group, conductor or other credit at Discogs, as of the newest delivery.';
COMMENT ON COLUMN dim_artist.artist_key IS 'MD5 of discogs:artist:<artist_id>';
COMMENT ON COLUMN dim_artist.artist_id IS 'id at Discogs';
COMMENT ON COLUMN dim_artist.name IS 'name; a number in brackets tells people of one name apart';
COMMENT ON COLUMN dim_artist.real_name IS 'name in private life, where it differs';
COMMENT ON COLUMN dim_artist.name_variations IS 'other ways of writing the name';
COMMENT ON COLUMN dim_artist.aliases IS 'other artist names of the same person';
COMMENT ON COLUMN dim_artist.members IS 'names of a group''s members';
COMMENT ON COLUMN dim_artist.data_quality IS 'what the source says of the entry''s quality';
COMMENT ON COLUMN dim_artist.is_described IS 'whether the source describes the artist; otherwise only id and name are known, from a release';
