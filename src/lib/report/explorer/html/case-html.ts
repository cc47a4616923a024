import { REASON_MEANINGS } from "../../../contract/link-reasons.js";
import { percent } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { CaseFilm, ExplorerCase } from "../cases/explorer-case.js";
import type { DataSet } from "../data-set.js";
import { filmsOfRow } from "../files/result-row.js";
import { decisionMark } from "./decision-words.js";
import { elsewhereHtml } from "./elsewhere-html.js";
import { filmText } from "./film-text.js";
import { recordsHtml } from "./records-html.js";
import { rivalsHtml } from "./rivals-html.js";
import { verdictHtml } from "./verdict-html.js";
import { waterfallHtml } from "./waterfall-html.js";

/** Everything about a case, below its title. */
export function caseHtml(found: ExplorerCase, dataSet: DataSet): string {
  const { release, medium } = found;
  const shown = filmsOfRow(found);
  const pairs = shown.length === 0 ? [undefined] : shown;
  const parts = [
    answerHtml(found, dataSet),
    verdictHtml(found, dataSet),
    ...pairs.map((film) => recordsHtml(release, medium, film)),
    evidenceHtml(found, shown),
    found.candidates.length === 0 ? "" : `<h3>The rivals</h3>${rivalsHtml(found, shown)}`,
    `<h3>See for yourself</h3>${elsewhereHtml(release, shown[0], dataSet)}${shown.map((film) => alikeHtml(film, dataSet)).join("")}${commandHtml(explainCommand(found, dataSet))}`,
  ];
  return parts.join("");
}

/** What was decided, and why. */
export function answerHtml({ links, films }: ExplorerCase, { rules }: DataSet): string {
  const answers = links.map(({ decision, filmId, probability, reason, rule }) => {
    const film = films.find(({ id }) => id === filmId);
    const what = film === undefined ? "" : ` <strong>${escapeHtml(filmText(film))}</strong>`;
    const meaning = REASON_MEANINGS[reason];
    return (
      `<p class="answer-of-case">${decisionMark(decision)}${what} <span>probability ${percent(probability, 1)}</span></p>` +
      `<p><em>${escapeHtml(reason)}</em>${meaning === undefined ? "" : `: ${escapeHtml(meaning)}`}.${ruleText(rule, rules[rule])}</p>`
    );
  });
  return answers.join("");
}

/** What tells for and against the films that are shown. */
export function evidenceHtml({ candidates }: ExplorerCase, shown: readonly CaseFilm[]): string {
  const waterfalls = shown.flatMap((film) => {
    const candidate = candidates.find(({ filmId }) => filmId === film.id);
    return candidate === undefined ? [] : waterfallHtml(candidate, `Evidence for ${filmText(film)}`);
  });
  return waterfalls.length === 0
    ? "<p>No rule found a film with a title like it, so there is nothing to weigh.</p>"
    : waterfalls.join("");
}

export function explainCommand({ release }: ExplorerCase, { lists }: DataSet): string {
  return `npx leitmotif explain ${release.id}${lists}`;
}

function ruleText(rule: string, meaning: string | undefined): string {
  return meaning === undefined ? "" : ` Found by the rule <em>${escapeHtml(rule)}</em>: ${escapeHtml(meaning)}.`;
}

/** A way to all other releases that were linked to a film or compared with it. */
function alikeHtml(film: CaseFilm, { name, elsewhere }: DataSet): string {
  const query = elsewhere === "titles" ? `${film.title} ${film.year ?? ""}`.trim() : film.id;
  const address = `?${new URLSearchParams({ data: name, q: query })}`;
  return (
    `<p class="alike"><a href="${escapeHtml(address)}" data-search="${escapeHtml(query)}">All releases that were linked to ` +
    `${escapeHtml(filmText(film))} or compared with it</a></p>`
  );
}

function commandHtml(command: string): string {
  return (
    `<div class="command"><code tabindex="0">${escapeHtml(command)}</code>` +
    `<button type="button" data-copy="${escapeHtml(command)}">Copy</button></div>`
  );
}
