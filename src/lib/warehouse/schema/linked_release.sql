CREATE TABLE linked_release (
  release_key UUID NOT NULL,
  digest      UUID NOT NULL
);

COMMENT ON TABLE linked_release IS 'What the links of each release were made from, so that only new and changed ones are linked again.';
COMMENT ON COLUMN linked_release.release_key IS 'the release';
COMMENT ON COLUMN linked_release.digest IS 'MD5 of its row, of all films, and of everything else that its links follow from';
