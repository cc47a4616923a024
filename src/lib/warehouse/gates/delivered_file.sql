-- The counts of ingesting, one row per file.
CREATE OR REPLACE TEMP TABLE delivered_file AS
SELECT source, CAST(date AS DATE) AS delivery, file.name, file.kind, file.read, file.kept, file.rejected
FROM (
  SELECT source, date, unnest(files) AS file
  FROM read_json(getvariable('count_files'), columns = {
    source: 'VARCHAR', date: 'VARCHAR',
    files: 'STRUCT(name VARCHAR, kind VARCHAR, read BIGINT, kept BIGINT, rejected BIGINT)[]'
  })
);
