import { BY_PERSON } from "../../../contract/link-reasons.js";
import { InputError } from "../../../core/errors.js";
import type { Link } from "../../../linking/decide/link.js";
import type { RankedFilm } from "../../../linking/decide/ranking/ranked-film.js";
import type { RankedRelease, Ranker } from "../../../linking/decide/ranking/ranker.js";
import { stepsOf } from "../../../linking/decide/weigh.js";
import type { Release } from "../../../linking/records.js";
import type { CaseCandidate, CaseFilm, CaseVerdict, ExplorerCase } from "./explorer-case.js";

/** A release with the links that were published for it. */
export interface LinkedRelease {
  readonly release: Release;
  readonly links: readonly Link[];
  readonly verdicts: readonly CaseVerdict[];
}

/** A case whose films are only named. */
export type NamedCase = Omit<ExplorerCase, "films">;

/** So many films are shown besides those that are linked. */
const MOST_CANDIDATES = 4;

/** Works out why a release was linked as it was; fails if the links say anything else than the evidence. */
export function explainLinks({ release, links, verdicts }: LinkedRelease, ranker: Ranker): NamedCase {
  const ranked = ranker.rank(release);
  requireSame(release, links, ranked, ranker);
  const { songs: _, ...described } = release;
  const linked = new Set(links.map(({ filmId }) => filmId));
  const shown = ranked.films.filter(({ film }, at) => at < MOST_CANDIDATES || linked.has(filmIdOf(film, ranker)));
  return {
    release: { ...described, year: release.year ?? null },
    medium: ranked.medium,
    links: links.map((link) => ({ ...link, margin: link.margin ?? null })),
    candidates: shown.map((film) => candidateOf(film, ranker)),
    weighed: ranked.weighed,
    verdicts,
  };
}

/** Every film that a case names. */
export function filmsNamed({ links, candidates, verdicts }: NamedCase): string[] {
  const named = [
    ...links.flatMap(({ filmId, runnerUp }) => [filmId, runnerUp]),
    ...candidates.map(({ filmId }) => filmId),
    ...verdicts.map(({ filmId }) => filmId),
  ];
  return [...new Set(named)].filter((id) => id !== "");
}

export function withFilms(named: NamedCase, films: ReadonlyMap<string, CaseFilm>): ExplorerCase {
  return { ...named, films: filmsNamed(named).flatMap((id) => films.get(id) ?? []) };
}

function candidateOf(film: RankedFilm, { model, index }: Ranker): CaseCandidate {
  const steps = stepsOf(film.pair, model, index.filmIds.length).map(
    ({ field, level, bits }) => [field, level, rounded(bits)] as const,
  );
  return {
    filmId: index.filmIds[film.film] ?? "",
    rule: film.rule,
    evidence: rounded(film.evidence),
    score: rounded(film.score),
    probability: rounded(film.probability),
    steps: [...steps, ["rivals", "", rounded(film.rivals)]],
  };
}

/** An explanation of other links than those that are shown would mislead. */
function requireSame(release: Release, links: readonly Link[], { films }: RankedRelease, ranker: Ranker): void {
  for (const { filmId, probability, reason } of links) {
    if (reason === BY_PERSON) continue;
    const film = filmId === "" ? films[0] : films.find((ranked) => filmIdOf(ranked.film, ranker) === filmId);
    if ((film?.probability ?? 0).toFixed(4) === probability.toFixed(4)) continue;
    throw new InputError("is linked otherwise than its evidence says", {
      value: `${release.id} and ${filmId || "no film"}: ${probability}, but ${film?.probability ?? "not found"}`,
      remedy: "link again with the same code: leitmotif build --from link",
    });
  }
}

function filmIdOf(film: number, { index }: Ranker): string {
  return index.filmIds[film] ?? "";
}

/** Enough decimals for the steps to add up to the score as it is shown. JSON knows no negative zero. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
