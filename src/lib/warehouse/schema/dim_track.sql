CREATE TABLE dim_track (
  track_key       UUID NOT NULL,
  track_id        VARCHAR NOT NULL,
  release_key     UUID,
  position        INTEGER,
  parent_position INTEGER,
  number          VARCHAR,
  title           VARCHAR,
  album           VARCHAR,
  artists         VARCHAR[],
  genres          VARCHAR[],
  is_explicit     BOOLEAN,
  duration_ms     INTEGER
);

COMMENT ON TABLE dim_track IS 'A piece of music: a track of a release at Discogs, or a track at Spotify, as of the newest delivery.';
COMMENT ON COLUMN dim_track.track_key IS 'MD5 of track_id';
COMMENT ON COLUMN dim_track.track_id IS 'discogs:<release>:<position> or spotify:<id>';
COMMENT ON COLUMN dim_track.release_key IS 'the release that it is on; null for Spotify''s tracks';
COMMENT ON COLUMN dim_track.position IS 'from 1, in the order of the release';
COMMENT ON COLUMN dim_track.parent_position IS 'position of the track that this one is a part of';
COMMENT ON COLUMN dim_track.number IS 'number as printed; null for a heading';
COMMENT ON COLUMN dim_track.title IS 'title of the track';
COMMENT ON COLUMN dim_track.album IS 'title of the album, where no release is known';
COMMENT ON COLUMN dim_track.artists IS 'artists, where no release is known';
COMMENT ON COLUMN dim_track.genres IS 'genres under which Spotify lists it, sorted';
COMMENT ON COLUMN dim_track.is_explicit IS 'whether the words are marked as explicit';
COMMENT ON COLUMN dim_track.duration_ms IS 'length in milliseconds';
