CREATE TABLE release_style_bridge (
  release_key UUID NOT NULL,
  kind        VARCHAR NOT NULL,
  position    INTEGER NOT NULL,
  style       VARCHAR NOT NULL
);

COMMENT ON TABLE release_style_bridge IS 'Which genres and styles a release has, as of the newest delivery.';
COMMENT ON COLUMN release_style_bridge.release_key IS 'the release';
COMMENT ON COLUMN release_style_bridge.kind IS 'genre or style';
COMMENT ON COLUMN release_style_bridge.position IS 'from 1, in the order of the source';
COMMENT ON COLUMN release_style_bridge.style IS 'name of the genre or style';
