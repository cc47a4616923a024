CREATE TABLE release_artist_bridge (
  release_key  UUID NOT NULL,
  is_credit    BOOLEAN NOT NULL,
  position     INTEGER NOT NULL,
  artist_key   UUID,
  name         VARCHAR,
  printed_name VARCHAR,
  join_phrase  VARCHAR,
  role         VARCHAR,
  tracks       VARCHAR
);

COMMENT ON TABLE release_artist_bridge IS 'Who made a release and who is credited on it, as of the newest delivery.';
COMMENT ON COLUMN release_artist_bridge.release_key IS 'the release';
COMMENT ON COLUMN release_artist_bridge.is_credit IS 'whether this is a credit; otherwise one of the artists on the cover';
COMMENT ON COLUMN release_artist_bridge.position IS 'from 1, among the artists and among the credits';
COMMENT ON COLUMN release_artist_bridge.artist_key IS 'the artist; null for a name without an entry of its own';
COMMENT ON COLUMN release_artist_bridge.name IS 'name of the artist';
COMMENT ON COLUMN release_artist_bridge.printed_name IS 'the name as printed on the release, where it differs';
COMMENT ON COLUMN release_artist_bridge.join_phrase IS 'what stands between this artist and the next';
COMMENT ON COLUMN release_artist_bridge.role IS 'of a credit, what the artist did';
COMMENT ON COLUMN release_artist_bridge.tracks IS 'the tracks that a credit is limited to, as printed';
