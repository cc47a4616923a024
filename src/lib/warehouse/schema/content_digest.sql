CREATE TABLE content_digest (
  table_name VARCHAR NOT NULL,
  id         BIGINT NOT NULL,
  digest     UBIGINT NOT NULL
);

COMMENT ON TABLE content_digest IS 'What was last loaded of each title and person, so that the next delivery touches only what differs.';
COMMENT ON COLUMN content_digest.table_name IS 'the table that holds the rows';
COMMENT ON COLUMN content_digest.id IS 'number of the title or person at IMDb';
COMMENT ON COLUMN content_digest.digest IS 'a hash of all that IMDb says in the rows';
