import { escapeHtml } from "../../../core/text/html.js";
import type { ExplorerCase } from "../cases/explorer-case.js";
import type { DataSet } from "../data-set.js";
import { FACETS } from "../facets.js";
import { filmText } from "./film-text.js";

/** What people say about the case, and whether the links agree. */
export function verdictHtml(found: ExplorerCase, { judge }: DataSet): string {
  const { verdicts, films } = found;
  if (verdicts.length === 0) return "";
  const items = verdicts.map(({ filmId, belongs, note }) => {
    const film = films.find(({ id }) => id === filmId);
    const says = film === undefined ? "no film in the list" : `${belongs ? "" : "not "}${filmText(film)}`;
    return `<li><strong>${escapeHtml(says)}</strong>${note === "" ? "" : ` <span>${escapeHtml(note)}</span>`}</li>`;
  });
  const [outcome = ""] = FACETS.find(({ name }) => name === "verdict")?.of(found) ?? [];
  return `<p>${escapeHtml(judge)} says:</p><ul>${items.join("")}</ul><p class="outcome">${OUTCOMES[outcome] ?? ""}</p>`;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  agrees: "The links agree.",
  "wrong link": "The links disagree: a film was linked that this does not name.",
  "missed film": "The links disagree: a film that this names was not linked.",
};
