import { percent } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import { signedBits } from "../../../linking/decide/step-text.js";
import type { CaseFilm, CaseLink, ExplorerCase } from "../cases/explorer-case.js";
import { filmText } from "./film-text.js";
import { waterfallHtml } from "./waterfall-html.js";

/** The films that were considered, how far they are apart, and why the others came behind. */
export function rivalsHtml(found: ExplorerCase, shown: readonly CaseFilm[]): string {
  const { candidates, weighed, films } = found;
  const nameOf = (id: string) => filmText(films.find((film) => film.id === id) ?? { title: id, year: null });
  const rows = candidates.map(
    ({ filmId, rule, evidence, probability }) =>
      `<tr><th scope="row">${escapeHtml(nameOf(filmId))}</th><td>${escapeHtml(rule)}</td>` +
      `<td class="count">${signedBits(evidence)}</td><td class="count">${percent(probability, 1)}</td></tr>`,
  );
  const others = candidates.filter(({ filmId }) => !shown.some(({ id }) => id === filmId));
  const reasons = others.map(
    (candidate) =>
      `<details><summary>Why not ${escapeHtml(nameOf(candidate.filmId))}?</summary>` +
      `${waterfallHtml(candidate, `Evidence for ${nameOf(candidate.filmId)}`)}</details>`,
  );
  return (
    `${marginHtml(found.links, nameOf)}<div class="table" tabindex="0" role="region" aria-label="The films that were considered">` +
    `<table><thead><tr><th scope="col">Film</th><th scope="col">Found by</th><th scope="col" class="count">Evidence, bits</th>` +
    `<th scope="col" class="count">Probability</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>` +
    `${restHtml(weighed - candidates.length)}${reasons.join("")}`
  );
}

function marginHtml(links: readonly CaseLink[], nameOf: (id: string) => string): string {
  const sentences = links.flatMap(({ filmId, margin, runnerUp }) => {
    if (filmId === "" || margin === null || runnerUp === "") return [];
    const distance = `${Math.abs(margin).toFixed(2)} bits ${margin < 0 ? "behind" : "ahead of"}`;
    return `${escapeHtml(nameOf(filmId))} is ${distance} ${escapeHtml(nameOf(runnerUp))}.`;
  });
  return sentences.length === 0 ? "" : `<p>${sentences.join(" ")}</p>`;
}

function restHtml(rest: number): string {
  return rest > 0
    ? `<p class="rest">${rest} more ${rest === 1 ? "film was" : "films were"} weighed and came behind.</p>`
    : "";
}
