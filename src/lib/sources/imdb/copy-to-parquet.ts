import type { ImdbColumn, ImdbTable } from "../../contract/staged/imdb.js";
import { identifier, literal, withDuckDB } from "../../core/duckdb.js";
import { STAGED_PARQUET } from "../staging/staged-parquet.js";
import type { FileColumns } from "./header.js";

/** One thread: with more, their number would decide where row groups end, and so the bytes of the file. */
const CONVERTER = { memoryLimit: "512MB", threads: 1 };

/** Converts the sound rows of a file to Parquet, in the order of the file. Resolves to the number of rows. */
export async function copyToParquet(
  table: ImdbTable,
  columns: FileColumns,
  textPath: string,
  parquetPath: string,
): Promise<number> {
  const statement = copyStatement(table, columns, textPath, parquetPath);
  return withDuckDB({ ...CONVERTER, temporaryFolder: `${parquetPath}.tmp` }, async (connection) => {
    const result = await connection.runAndReadAll(statement);
    return Number(result.getRows()[0]?.[0]);
  });
}

function copyStatement(table: ImdbTable, columns: FileColumns, textPath: string, parquetPath: string): string {
  const read = columns.map((column, index) => `${literal(column?.name ?? `unknown ${index}`)}: '${textType(column)}'`);
  return `COPY (
    SELECT ${table.columns.map(typedColumn).join(", ")}
    FROM read_csv(${literal(textPath)}, columns = {${read.join(", ")}}, auto_detect = false, header = false,
      delim = '\\t', quote = '', escape = '', new_line = '\\n', nullstr = ['\\N', ''])
  ) TO ${literal(parquetPath)} (${STAGED_PARQUET})`;
}

function textType(column: ImdbColumn | undefined): string {
  return column === undefined || column.kind.type === "VARCHAR[]" ? "VARCHAR" : column.kind.type;
}

function typedColumn({ name, kind }: ImdbColumn): string {
  const column = identifier(name);
  if (kind.type !== "VARCHAR[]") return column;
  const list =
    kind.separator === undefined
      ? `from_json(${column}, '["VARCHAR"]')`
      : `string_split(${column}, chr(${kind.separator.charCodeAt(0)}))`;
  return `${list} AS ${column}`;
}
