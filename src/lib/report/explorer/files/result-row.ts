import type { Decision } from "../../../contract/words.js";
import type { CaseFilm, ExplorerCase } from "../cases/explorer-case.js";

/** What a list of results shows of a case. */
export interface ResultRow {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly year: number | null;
  readonly decision: Decision;
  readonly reason: string;
  readonly probability: number;
  /** The films that it is linked to; of a refusal, the likeliest one. */
  readonly films: readonly { readonly title: string; readonly year: number | null }[];
}

export function resultRow(found: ExplorerCase): ResultRow {
  const { release, links } = found;
  const { decision = "none", reason = "", probability = 0 } = links[0] ?? {};
  const { id, title, artist, year } = release;
  const films = filmsOfRow(found).map((film) => ({ title: film.title, year: film.year }));
  return { id, title, artist, year, decision, reason, probability, films };
}

/** The linked films, or the likeliest one. */
export function filmsOfRow({ links, candidates, films }: ExplorerCase): CaseFilm[] {
  const linked = links.map(({ filmId }) => filmId).filter((id) => id !== "");
  const named = linked.length > 0 ? linked : candidates.slice(0, 1).map(({ filmId }) => filmId);
  return named.flatMap((id) => films.find((film) => film.id === id) ?? []);
}
