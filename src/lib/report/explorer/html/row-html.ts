import { percent } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { ResultRow } from "../files/result-row.js";
import { decisionMark } from "./decision-words.js";
import { filmText } from "./film-text.js";
import { reasonText } from "./reason-text.js";

/** A result as one line of a list. */
export function rowHtml({ title, artist, year, decision, reason, probability, films }: ResultRow): string {
  const people = [artist, year === null ? "" : String(year)].filter((text) => text !== "").join(" · ");
  return (
    `<span class="result-record"><span class="result-title">${escapeHtml(title)}</span>` +
    `<span class="result-people">${escapeHtml(people)}</span></span>` +
    `<span class="result-answer">${decisionMark(decision)} ${filmsHtml(decision, films)}` +
    `<span class="result-reason">${percent(probability, 1)} · ${escapeHtml(reasonText(reason))}</span></span>`
  );
}

function filmsHtml(decision: ResultRow["decision"], films: ResultRow["films"]): string {
  const names = films.map((film) => escapeHtml(filmText(film))).join(" and ");
  if (names === "") return "";
  return decision === "none"
    ? `<span class="result-near">not ${names}</span>`
    : `<span class="result-film">${names}</span>`;
}
