/**
 * Measured: takes half the time and less space than DuckDB's defaults, for columns that are either ids or a few words.
 */
export const STAGED_PARQUET =
  "FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 1000, WRITE_BLOOM_FILTER false";
