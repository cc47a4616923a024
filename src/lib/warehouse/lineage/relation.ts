/** Columns of tables, each as `table.column`. */
export type Origins = ReadonlySet<string>;

/** What a query may read: its columns in their order, with what each is made from. */
export interface Relation {
  readonly columns: ReadonlyMap<string, Origins>;
  /** What decides which rows there are. */
  readonly decides: Origins;
  /** What any other column is made from, where the names are not known. */
  readonly others?: Origins;
}

export const NOTHING: Origins = new Set();

/** A table whose columns come from nowhere else. */
export function baseRelation(table: string, columns: readonly string[]): Relation {
  return { columns: new Map(columns.map((name) => [name, new Set([`${table}.${name}`])])), decides: NOTHING };
}

export function together(sets: Iterable<Origins>): Origins {
  const all = new Set<string>();
  for (const set of sets) for (const origin of set) all.add(origin);
  return all;
}

/** SQL does not tell capital letters from small ones. */
export function originsOf({ columns, others }: Relation, name: string): Origins | undefined {
  const wanted = name.toLowerCase();
  for (const [known, origins] of columns) if (known.toLowerCase() === wanted) return origins;
  return others;
}

/** Rows of both: columns of the same name, or else of the same place, become one. */
export function union(one: Relation, other: Relation, byName: boolean): Relation {
  const columns = new Map(one.columns);
  for (const [place, [name, origins]] of [...other.columns].entries()) {
    const own = byName ? name : ([...one.columns.keys()][place] ?? name);
    columns.set(own, together([columns.get(own) ?? NOTHING, origins]));
  }
  return { columns, decides: together([one.decides, other.decides]) };
}

export function renamed(relation: Relation, names: readonly string[]): Relation {
  const columns = [...relation.columns].map(([name, origins], place) => [names[place] ?? name, origins] as const);
  return { ...relation, columns: new Map(columns) };
}
