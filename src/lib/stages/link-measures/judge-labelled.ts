import { type Costs, thresholdsFrom } from "../../linking/decide/decide.js";
import { defaultModel } from "../../linking/decide/default-model.js";
import { explainRelease } from "../../linking/decide/explain.js";
import type { Link } from "../../linking/decide/link.js";
import { linkRelease } from "../../linking/decide/link-release.js";
import { createRanker, type Ranker } from "../../linking/decide/ranking/ranker.js";
import { evaluate } from "../../linking/evaluation/evaluate.js";
import type { LinkError } from "../../linking/evaluation/evaluation.js";
import { buildFilmIndex } from "../../linking/library/build-film-index.js";
import type { Film, Release } from "../../linking/records.js";
import type { LabelledRecords } from "../../linking/run/labelled-records.js";
import type { JudgedRecords } from "./link-measures.js";

/** Links real releases that people have labelled, and compares the links with the labels. */
export function judgeLabelled({ releases, films, labels }: LabelledRecords, costs: Costs): JudgedRecords {
  const ranker = createRanker(buildFilmIndex(films), defaultModel);
  const thresholds = thresholdsFrom(costs);
  const links = releases.flatMap((release) => linkRelease(release, ranker, thresholds));
  const evaluation = evaluate(links, labels);
  const releaseOf = new Map(releases.map((release) => [release.id, release]));
  const filmOf = new Map(films.map((film) => [film.id, film]));
  const noteOf = new Map(labels.map(({ releaseId, note }) => [releaseId, note]));
  const errors = evaluation.errors.flatMap((error) => {
    const [release, film] = [releaseOf.get(error.releaseId), filmOf.get(error.filmId)];
    if (release === undefined || film === undefined) return [];
    const said = decisionOf(error, release, links, ranker);
    return [{ ...errorRow(error, release, film), ...said, note: noteOf.get(error.releaseId) ?? "" }];
  });
  return { evaluation, errors };
}

function errorRow({ releaseId, filmId, kind, category }: LinkError, release: Release, film: Film) {
  const { title, artist, year } = release;
  return {
    release_id: releaseId,
    film_id: filmId,
    kind,
    category,
    release: [title, artist, year].filter((part) => part !== "" && part !== undefined).join(" · "),
    film: film.year === undefined ? film.title : `${film.title} (${film.year})`,
  };
}

/** What was decided about the film: its own link, or that the release has another film or none. */
function decisionOf({ releaseId, filmId }: LinkError, release: Release, links: readonly Link[], ranker: Ranker) {
  const own = links.filter((link) => link.releaseId === releaseId);
  const link = own.find((link) => link.filmId === filmId);
  if (link !== undefined) return { decision: link.decision, probability: link.probability, reason: link.reason };
  const { steps, probability } = explainRelease(release, ranker, filmId);
  return {
    decision: "none",
    probability: steps.length === 0 ? null : probability,
    reason: own[0]?.reason ?? "",
  };
}
