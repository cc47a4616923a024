import type { ZodType } from "zod";
import { InputError } from "../core/errors.js";
import type { Row, Snapshot } from "../snapshot/open-snapshot.js";
import { querySnapshot } from "../snapshot/query-snapshot.js";

/** A table of the snapshot, or a query on its tables. */
export type RowOrigin = { readonly table: string } | { readonly sql: string };

interface Expected<R extends Row> {
  /** The name of the figure. */
  readonly name: string;
  readonly row: ZodType<R>;
}

/** The rows of a figure, checked by its schema, because another version of the program may have made the snapshot. */
export async function readRows<R extends Row>(
  snapshot: Snapshot,
  { from, ...expected }: Expected<R> & { readonly from: RowOrigin },
): Promise<R[]> {
  const rows = "sql" in from ? await querySnapshot(snapshot, from.sql) : await snapshot.rows(from.table);
  return checkRows(rows, expected, snapshot.folder);
}

export function checkRows<R extends Row>(rows: readonly Row[], { name, row }: Expected<R>, file?: string): R[] {
  return rows.map((values, place) => {
    const { data, error } = row.safeParse(values);
    if (error === undefined) return data;
    const faults = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new InputError(`row ${place + 1} of ${name} is not as the figure needs it (${faults.join("; ")})`, {
      ...(file !== undefined && { file, remedy: "run: npm run build" }),
      value: JSON.stringify(values),
    });
  });
}
