import { literal, withDuckDB } from "../../core/duckdb.js";

/** The rows of a CSV file that belongs to the project; none where there is no such file. */
export async function rowsOfCsv(file: string): Promise<readonly Readonly<Record<string, string | null>>[]> {
  return withDuckDB({}, async (connection) => {
    const found = await connection.runAndReadAll(`FROM glob(${literal(file)})`);
    if (found.currentRowCount === 0) return [];
    const reader = await connection.runAndReadAll(`FROM read_csv(${literal(file)}, all_varchar = true, header = true)`);
    // With all_varchar, every value is text or null.
    return reader.getRowObjects() as Readonly<Record<string, string | null>>[];
  });
}
