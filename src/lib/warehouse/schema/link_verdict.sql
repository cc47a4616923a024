CREATE TABLE link_verdict (
  release_id VARCHAR NOT NULL,
  film_id    VARCHAR NOT NULL,
  belongs    BOOLEAN NOT NULL
);

COMMENT ON TABLE link_verdict IS 'What people decided about pairs in doubt. It overrides the links.';
COMMENT ON COLUMN link_verdict.release_id IS 'id of the release, with its source: discogs:1';
COMMENT ON COLUMN link_verdict.film_id IS 'id of the film, with its source: imdb:tt1';
COMMENT ON COLUMN link_verdict.belongs IS 'whether the release is music of the film';
