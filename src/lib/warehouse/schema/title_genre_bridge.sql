CREATE TABLE title_genre_bridge (
  title_key UUID NOT NULL,
  genre_key UUID NOT NULL,
  source    VARCHAR NOT NULL,
  position  INTEGER NOT NULL
);

COMMENT ON TABLE title_genre_bridge IS 'Which genres a title has, as of the newest delivery.';
COMMENT ON COLUMN title_genre_bridge.title_key IS 'the title';
COMMENT ON COLUMN title_genre_bridge.genre_key IS 'the genre';
COMMENT ON COLUMN title_genre_bridge.source IS 'who says so: imdb or tmdb';
COMMENT ON COLUMN title_genre_bridge.position IS 'from 1, in the order of the source';
