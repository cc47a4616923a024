import { InputError, literal, type WarehouseTable, withDuckDB } from "leitmotif/extension";

/** Writes a table as PostgreSQL reads it: no header, nothing for null, quotes for an empty text. */
export async function exportCsv({ columns }: WarehouseTable, parquet: string, csv: string): Promise<void> {
  const values = columns.map(({ name, type }) => (type.endsWith("[]") ? inBraces(name) : name)).join(", ");
  await withDuckDB({}, async (connection) => {
    const description = await connection.runAndReadAll(`DESCRIBE FROM read_parquet(${literal(parquet)})`);
    const there = new Set(description.getRowObjectsJS().map(({ column_name }) => column_name));
    const missing = columns.find(({ name }) => !there.has(name));
    if (missing !== undefined) {
      const remedy = "it was built by another version of leitmotif: build again";
      throw new InputError("lacks a column", { file: parquet, value: missing.name, remedy });
    }
    await connection.run(
      `COPY (SELECT ${values} FROM read_parquet(${literal(parquet)})) TO ${literal(csv)} (FORMAT csv, HEADER false)`,
    );
  });
}

/** PostgreSQL writes arrays in braces. */
function inBraces(list: string): string {
  const items = `list_transform(${list}, lambda item: '"' || replace(replace(item, '\\', '\\\\'), '"', '\\"') || '"')`;
  return `'{' || array_to_string(${items}, ',') || '}'`;
}
