import { NOTHING, type Origins, originsOf, type Relation, renamed, together, union } from "./relation.js";

/** A part of a query as DuckDB parses it. */
export type Tree = Readonly<Record<string, unknown>>;

/** The relation of a name, if there is one. */
export type Lookup = (name: string) => Relation | undefined;

/** What each column of a query is made from, and what decides which rows there are. */
export function queryColumns(query: Tree, lookup: Lookup, outer?: Scope): Relation {
  const known = withCommonTables(query, lookup, outer);
  if (query.type === "SET_OPERATION_NODE") {
    const parts = trees(query.children).map((part) => queryColumns(part, known, outer));
    return parts.reduce((one, other) => union(one, other, query.setop_type === "UNION_BY_NAME"));
  }
  return selectColumns(query, known, outer);
}

/** What the names in a query may mean. */
export interface Scope {
  readonly tables: { readonly alias: string; readonly relation: Relation }[];
  readonly lookup: Lookup;
  /** Columns that the query itself has named. */
  readonly named: Map<string, Origins>;
  readonly outer?: Scope | undefined;
}

const EMPTY: Relation = { columns: new Map(), decides: NOTHING };

function withCommonTables({ cte_map }: Tree, lookup: Lookup, outer?: Scope): Lookup {
  const own = new Map<string, Relation>();
  const known: Lookup = (name) => own.get(name.toLowerCase()) ?? lookup(name);
  for (const { key, value } of trees(tree(cte_map).map)) {
    const { query, aliases } = tree(value);
    const relation = queryColumns(tree(tree(query).node), known, outer);
    own.set(String(key).toLowerCase(), renamed(relation, names(aliases)));
  }
  return known;
}

/** Parts of a query that say what its columns are; all others decide about rows. */
const NO_CONDITIONS = new Set(["select_list", "from_table", "cte_map"]);

function selectColumns(query: Tree, lookup: Lookup, outer?: Scope): Relation {
  const scope: Scope = { tables: [], lookup, named: new Map(), outer };
  const joined = addTables(tree(query.from_table), scope);
  const columns = new Map<string, Origins>();
  for (const expression of trees(query.select_list)) {
    for (const [name, origins] of outputs(expression, scope)) {
      // Columns without a name of their own still have their place.
      columns.set(name === "" || columns.has(name) ? `${name}#${columns.size}` : name, origins);
      scope.named.set(name.toLowerCase(), origins);
    }
  }
  const conditions = Object.entries(query).flatMap(([name, part]) =>
    NO_CONDITIONS.has(name) ? [] : [refs(part, scope)],
  );
  const decides = together([joined, ...conditions]);
  const unnamed = scope.tables.flatMap(({ relation }) => relation.others ?? []);
  return isStarIn(query.select_list) && unnamed.length > 0
    ? { columns, decides, others: together(unnamed) }
    : { columns, decides };
}

/** Adds what FROM names to the scope, and returns what decides about its rows. */
function addTables(from: Tree, scope: Scope): Origins {
  if (from.type === "JOIN") {
    const sides = [addTables(tree(from.left), scope), addTables(tree(from.right), scope)];
    const using = names(from.using_columns).map((name) => find([name], scope));
    return together([...sides, ...using, refs(from.condition, scope)]);
  }
  const relation = tableColumns(from, scope);
  scope.tables.push({ alias: String(from.alias ?? from.table_name ?? "").toLowerCase(), relation });
  return relation.decides;
}

function tableColumns(from: Tree, scope: Scope): Relation {
  const aliases = names(from.column_name_alias);
  if (from.type === "BASE_TABLE") return renamed(scope.lookup(String(from.table_name)) ?? EMPTY, aliases);
  if (from.type === "SUBQUERY")
    return renamed(queryColumns(tree(tree(from.subquery).node), scope.lookup, scope), aliases);
  // Functions, lists of values and turned tables: each column may come from all that they read.
  const inner: Scope = { ...scope, tables: [...scope.tables] };
  const decides = from.source === undefined ? NOTHING : addTables(tree(from.source), inner);
  const read = inner.tables.slice(scope.tables.length).flatMap(({ relation }) => [...relation.columns.values()]);
  const { source: _source, ...rest } = from;
  return { columns: new Map(), decides, others: together([...read, refs(rest, inner)]) };
}

/** The columns that a part of a select list makes: one, or with a star several. */
function outputs(expression: Tree, scope: Scope): [name: string, origins: Origins][] {
  const star = findStar(expression);
  if (star === undefined) return [[nameOf(expression), refs(expression, scope)]];
  return starColumns(star, scope);
}

function nameOf({ alias, column_names, function_name }: Tree): string {
  return String(alias ?? names(column_names).at(-1) ?? function_name ?? "");
}

/** A star may stand in a function, which is then asked for each column. */
function findStar(part: unknown): Tree | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  const { class: kind } = tree(part);
  if (kind === "STAR") return tree(part);
  if (kind === "SUBQUERY") return undefined;
  for (const inner of Object.values(part)) {
    const star = findStar(inner);
    if (star !== undefined) return star;
  }
  return undefined;
}

function isStarIn(list: unknown): boolean {
  return trees(list).some((expression) => findStar(expression) !== undefined);
}

function starColumns({ relation_name, exclude_list }: Tree, { tables }: Scope): [name: string, origins: Origins][] {
  const excluded = new Set(names(exclude_list).map((name) => name.toLowerCase()));
  return tables
    .filter(({ alias }) => relation_name === undefined || alias === String(relation_name).toLowerCase())
    .flatMap(({ relation }) => [...relation.columns])
    .filter(([name]) => !excluded.has(name.toLowerCase()));
}

/** Everything that an expression reads. */
function refs(part: unknown, scope: Scope): Origins {
  if (typeof part !== "object" || part === null) return NOTHING;
  const expression = tree(part);
  if (expression.class === "COLUMN_REF") return find(names(expression.column_names), scope);
  if (expression.class === "STAR") return together(starColumns(expression, scope).map(([, origins]) => origins));
  if (expression.class === "SUBQUERY") {
    const { columns, decides } = queryColumns(tree(tree(expression.subquery).node), scope.lookup, scope);
    return together([...columns.values(), decides, refs(expression.child, scope)]);
  }
  return together(Object.values(part).map((inner) => refs(inner, scope)));
}

/** The column that a name means: `table.column`, `column`, or one that holds a field. */
function find([first = "", ...rest]: readonly string[], scope: Scope): Origins {
  const { tables, named, outer } = scope;
  const [table, column] = [tables.find(({ alias }) => alias === first.toLowerCase()), rest[0]];
  if (table !== undefined && column !== undefined) return originsOf(table.relation, column) ?? NOTHING;
  const found = tables.flatMap(({ relation }) => originsOf(relation, first) ?? []);
  if (found.length > 0) return together(found);
  return named.get(first.toLowerCase()) ?? (outer === undefined ? NOTHING : find([first, ...rest], outer));
}

/** Lists are trees too, with places for names. */
function tree(part: unknown): Tree {
  return typeof part === "object" && part !== null ? (part as Tree) : {};
}

function trees(part: unknown): readonly Tree[] {
  return Array.isArray(part) ? part.map(tree) : [];
}

function names(part: unknown): readonly string[] {
  return Array.isArray(part) ? part.filter((name) => typeof name === "string") : [];
}
