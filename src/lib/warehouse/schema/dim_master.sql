CREATE TABLE dim_master (
  master_key       UUID NOT NULL,
  master_id        INTEGER NOT NULL,
  title            VARCHAR,
  release_year     INTEGER,
  main_release_key UUID,
  artists          VARCHAR[],
  genres           VARCHAR[],
  styles           VARCHAR[],
  is_screen        BOOLEAN,
  data_quality     VARCHAR,
  is_described     BOOLEAN NOT NULL
);

COMMENT ON TABLE dim_master IS 'What all editions of an album have in common, as of the newest delivery.';
COMMENT ON COLUMN dim_master.master_key IS 'MD5 of discogs:master:<master_id>';
COMMENT ON COLUMN dim_master.master_id IS 'id at Discogs';
COMMENT ON COLUMN dim_master.title IS 'title of the album; null for a master that only its releases name';
COMMENT ON COLUMN dim_master.release_year IS 'year of the first edition';
COMMENT ON COLUMN dim_master.main_release_key IS 'the main edition, which is not always in the warehouse';
COMMENT ON COLUMN dim_master.artists IS 'names of the artists in the order of the source';
COMMENT ON COLUMN dim_master.genres IS 'genres in the order of the source';
COMMENT ON COLUMN dim_master.styles IS 'styles in the order of the source';
COMMENT ON COLUMN dim_master.is_screen IS 'whether a genre or style says that the music belongs to a film, a show or a stage';
COMMENT ON COLUMN dim_master.data_quality IS 'what the source says of the entry''s quality';
COMMENT ON COLUMN dim_master.is_described IS 'whether the source describes the master; otherwise only the id is known, from a release';
