CREATE TABLE content_digest (
  table_name VARCHAR NOT NULL,
  title_key  UUID NOT NULL,
  digest     UBIGINT NOT NULL
);

COMMENT ON TABLE content_digest IS 'What the rows of a title looked like when they were last loaded, so that the next delivery touches only those that differ.';
COMMENT ON COLUMN content_digest.table_name IS 'the table that holds the rows';
COMMENT ON COLUMN content_digest.title_key IS 'the title';
COMMENT ON COLUMN content_digest.digest IS 'a hash of the title''s staged rows';
