import { LABELLED_KINDS, releaseKind } from "../../../figures/charts/linking/model/release-kinds.js";
import { type Costs, thresholdsFrom } from "../../../linking/decide/decide.js";
import { defaultModel } from "../../../linking/decide/default-model.js";
import { linkRelease } from "../../../linking/decide/link-release.js";
import { createRanker } from "../../../linking/decide/ranking/ranker.js";
import { buildFilmIndex } from "../../../linking/library/build-film-index.js";
import type { Film } from "../../../linking/records.js";
import type { Label, LabelledRecords } from "../../../linking/run/labelled-records.js";
import { fold } from "../../../linking/titles/fold.js";
import { explainLinks, withFilms } from "./explain-links.js";
import type { CaseFilm, CaseVerdict, ExplorerCase } from "./explorer-case.js";

const DECISIONS = ["match", "review", "none"];

/** Links the labelled releases and explains the links, in the order in which the explorer lists them. */
export function goldCases({ releases, films, labels }: LabelledRecords, costs: Costs): ExplorerCase[] {
  const ranker = createRanker(buildFilmIndex(films), defaultModel);
  const thresholds = thresholdsFrom(costs);
  const facts = new Map(films.map((film) => [film.id, caseFilm(film)]));
  const verdicts = byRelease(labels);
  const cases = releases.map((release) => {
    const links = linkRelease(release, ranker, thresholds);
    const linked = { release, links, verdicts: verdicts.get(release.id) ?? [] };
    return withFilms(explainLinks(linked, ranker), facts);
  });
  return inOrder(cases);
}

/** The first of each decision and reason. */
export function oneOfEachReason(cases: readonly ExplorerCase[]): ExplorerCase[] {
  const seen = new Set<string>();
  return cases.filter(({ links: [first] }) => {
    const kind = `${first?.decision} ${first?.reason}`;
    return !seen.has(kind) && seen.add(kind);
  });
}

function caseFilm({ year, ...film }: Film): CaseFilm {
  return { ...film, year: year ?? null, tmdb: "" };
}

function byRelease(labels: readonly Label[]): ReadonlyMap<string, readonly CaseVerdict[]> {
  const verdicts = new Map<string, CaseVerdict[]>();
  for (const label of labels) {
    verdicts.set(label.releaseId, [...(verdicts.get(label.releaseId) ?? []), verdictOf(label)]);
  }
  return verdicts;
}

function verdictOf({ filmId, category, note }: Label): CaseVerdict {
  return {
    filmId,
    belongs: true,
    note: [releaseKind(LABELLED_KINDS, category).name, note].filter((text) => text !== "").join(": "),
  };
}

function inOrder(cases: readonly ExplorerCase[]): ExplorerCase[] {
  const keyOf = ({ release, links: [first] }: ExplorerCase) =>
    [DECISIONS.indexOf(first?.decision ?? ""), fold(release.title), release.id].join("\n");
  const keyed = cases.map((found) => ({ key: keyOf(found), found }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ found }) => found);
}
