import { FACETS } from "../facets.js";

/** Everything that a reader chose, as the address of the page says it. */
export interface SearchState {
  /** The set of cases; empty for the first one. */
  readonly data: string;
  readonly query: string;
  /** The values chosen of each facet. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sort: string;
  /** From 1. */
  readonly page: number;
  /** The release whose case is open; empty for none. */
  readonly open: string;
}

/** The parameters that are not facets. */
const KEYS = { data: "data", query: "q", sort: "sort", page: "page", open: "case" } as const;

export function readState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  const text = (key: string) => parameters.get(key) ?? "";
  const chosen = Object.fromEntries(
    FACETS.map(({ name }) => [name, parameters.getAll(name)] as const).filter(([, values]) => values.length > 0),
  );
  const page = Number(text(KEYS.page));
  return {
    data: text(KEYS.data),
    query: text(KEYS.query),
    chosen,
    sort: text(KEYS.sort),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    open: text(KEYS.open),
  };
}

/** What comes after the question mark; nothing that is as it is by default. */
export function writeState({ data, query, chosen, sort, page, open }: SearchState): string {
  const parameters = new URLSearchParams();
  if (data !== "") parameters.set(KEYS.data, data);
  if (query !== "") parameters.set(KEYS.query, query);
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) parameters.append(facet, value);
  if (sort !== "") parameters.set(KEYS.sort, sort);
  if (page > 1) parameters.set(KEYS.page, String(page));
  if (open !== "") parameters.set(KEYS.open, open);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
