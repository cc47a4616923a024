import type { ZodType } from "zod";
import { InputError } from "../core/errors.js";
import type { Row, Snapshot } from "../snapshot/open-snapshot.js";
import { querySnapshot } from "../snapshot/query-snapshot.js";

/** A table of the snapshot as it is, or a question about its tables. */
export type RowOrigin = { readonly table: string } | { readonly sql: string };

/** The rows of a figure, each of which is what `row` says: another version of the program may have made the snapshot. */
export async function readRows<R extends Row>(
  snapshot: Snapshot,
  { name, from, row }: { readonly name: string; readonly from: RowOrigin; readonly row: ZodType<R> },
): Promise<R[]> {
  const found = "sql" in from ? await querySnapshot(snapshot, from.sql) : await snapshot.rows(from.table);
  return found.map((values, place) => {
    const { data, error } = row.safeParse(values);
    if (error === undefined) return data;
    const faults = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new InputError(`row ${place + 1} of ${name} is not as the figure needs it (${faults.join("; ")})`, {
      file: snapshot.folder,
      value: JSON.stringify(values),
      remedy: "run: npm run build",
    });
  });
}
