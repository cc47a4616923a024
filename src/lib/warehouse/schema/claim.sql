CREATE TABLE claim (
  name        VARCHAR NOT NULL,
  value       DOUBLE NOT NULL,
  unit        VARCHAR NOT NULL,
  computed_by VARCHAR NOT NULL,
  table_name  VARCHAR NOT NULL
);

COMMENT ON TABLE claim IS 'A figure with a name, which pages and notebooks may quote.';
COMMENT ON COLUMN claim.name IS 'name of the figure';
COMMENT ON COLUMN claim.value IS 'the figure';
COMMENT ON COLUMN claim.unit IS 'what is counted or measured';
COMMENT ON COLUMN claim.computed_by IS 'the query or function behind it';
COMMENT ON COLUMN claim.table_name IS 'the table that it was computed from';
