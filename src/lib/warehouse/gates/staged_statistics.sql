-- The sizes and null counts of the staged files from their footers, without reading the files.
CREATE OR REPLACE TEMP TABLE staged_column AS
SELECT
  regexp_extract(file_name, '([a-z]+)[/\\]([0-9-]{10})[/\\]([a-z_0-9]+)\.parquet$', 1) AS source,
  CAST(regexp_extract(file_name, '([a-z]+)[/\\]([0-9-]{10})[/\\]([a-z_0-9]+)\.parquet$', 2) AS DATE) AS delivery,
  regexp_extract(file_name, '([a-z]+)[/\\]([0-9-]{10})[/\\]([a-z_0-9]+)\.parquet$', 3) AS table_name,
  path_in_schema AS column_name,
  sum(row_group_num_rows) AS rows,
  sum(stats_null_count) AS nulls
FROM parquet_metadata(getvariable('staged_files'))
WHERE path_in_schema NOT LIKE '%, %'
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE staged_table AS
SELECT
  regexp_extract(file_name, '([a-z]+)[/\\]([0-9-]{10})[/\\]([a-z_0-9]+)\.parquet$', 1) AS source,
  CAST(regexp_extract(file_name, '([a-z]+)[/\\]([0-9-]{10})[/\\]([a-z_0-9]+)\.parquet$', 2) AS DATE) AS delivery,
  regexp_extract(file_name, '([a-z]+)[/\\]([0-9-]{10})[/\\]([a-z_0-9]+)\.parquet$', 3) AS table_name,
  num_rows AS rows
FROM parquet_file_metadata(getvariable('staged_files'));
