import { UsageError } from "../core/errors.js";

const EXAMPLES = 5;

/** What is looked for, and what makes one. */
interface Kind {
  readonly one: string;
  readonly many: string;
}

/** The one with this id, or the only one whose id begins so; `last` is the newest, which comes last. */
export function findById<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  { one, many }: Kind,
): Item {
  const newest = items.at(-1);
  if (newest === undefined) throw new UsageError(`there are no ${many} yet: leitmotif build makes one`);
  if (id === "last") return newest;
  const found = items.filter((item) => item.id.startsWith(id));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) throw new UsageError(`${JSON.stringify(id)} begins ${found.length} ${many}: ${idsOf(found)}`);
  throw new UsageError(`no ${one} is called ${JSON.stringify(id)}; allowed are last, or an id such as ${idsOf(items)}`);
}

function idsOf(items: readonly { readonly id: string }[]): string {
  return items
    .slice(-EXAMPLES)
    .map(({ id }) => id)
    .join(", ");
}
