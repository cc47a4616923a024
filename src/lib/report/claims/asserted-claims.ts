import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { InputError } from "../../core/errors.js";
import { joined, type Notebook } from "../notebooks/notebook.js";

/** Where a claim is asserted. */
export interface Assertion {
  /** The notebook's name, without its ending. */
  readonly notebook: string;
  /** From 1. */
  readonly cell: number;
}

const ASSERTED = /\bassertClaim\(\s*claims,\s*"([^"]+)"/g;

/** The claims that a notebook asserts, each with its first place: those that code hands to assertClaim by name. */
export function assertedClaims(notebooks: ReadonlyMap<string, Notebook>): ReadonlyMap<string, Assertion> {
  const found = new Map<string, Assertion>();
  for (const [notebook, { cells }] of notebooks) {
    for (const [place, cell] of cells.entries()) {
      if (cell.cell_type !== "code") continue;
      for (const [, name = ""] of joined(cell.source).matchAll(ASSERTED)) {
        if (!found.has(name)) found.set(name, { notebook, cell: place + 1 });
      }
    }
  }
  return found;
}

/** The executed notebooks of a build by name, which must have read the snapshot that is published. */
export function executedNotebooks(folder: string, snapshot: string): ReadonlyMap<string, Notebook> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  return new Map(
    files.map((file) => {
      // Only runNotebooks writes these files.
      const notebook = JSON.parse(readFileSync(join(folder, file), "utf8")) as Notebook;
      const read = snapshotRead(notebook);
      if (read !== snapshot) {
        throw new InputError(`asserts claims of another snapshot than ${snapshot}`, {
          file: join(folder, file),
          value: String(read),
          remedy: "run: leitmotif build --from notebooks",
        });
      }
      return [basename(file, ".ipynb"), notebook];
    }),
  );
}

/** The snapshot that an executed notebook read. */
function snapshotRead({ metadata }: Notebook): unknown {
  const { leitmotif } = metadata as { readonly leitmotif?: { readonly snapshot?: unknown } };
  return leitmotif?.snapshot;
}
