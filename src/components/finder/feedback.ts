import { escapeHtml } from "leitmotif/browser";
import { saveCsv } from "../save-csv.js";
import { feedbackCsv, forgetVerdicts, keepVerdict, keptVerdicts } from "./kept-feedback.js";
import type { Parts } from "./layout.js";

/** Lets readers say whether a song and a film fit, keeps it, and hands it out as a file. */
export function createFeedback({ list, feedback }: Parts) {
  list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[data-fits]") : null;
    const { song, film, fits } = button?.dataset ?? {};
    if (song === undefined || film === undefined) return;
    const isTakenBack = button?.ariaPressed === "true";
    keepVerdict(song, film, isTakenBack ? undefined : fits === "true");
    show();
  });
  feedback.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest("button")?.dataset.action : undefined;
    if (action === "save") saveCsv(feedbackCsv(keptVerdicts()), "feedback.csv");
    if (action === "forget") {
      forgetVerdicts();
      show();
    }
  });

  function show(): void {
    const kept = keptVerdicts();
    for (const button of list.querySelectorAll<HTMLButtonElement>("button[data-fits]")) {
      const { song, film, fits } = button.dataset;
      const verdict = kept.find((other) => other.song === song && other.film === film);
      button.ariaPressed = String(verdict?.fits === (fits === "true"));
    }
    feedback.innerHTML = kept.length === 0 ? "" : keptHtml(kept.length);
  }

  return { show };
}

/** The buttons for a song and a film. */
export function verdictButtons(song: string, film: string): string {
  return [true, false]
    .map(
      (fits) =>
        `<button type="button" data-fits="${fits}" data-song="${escapeHtml(song)}" data-film="${escapeHtml(film)}" aria-pressed="false">` +
        `${fits ? "Fits" : "Does not fit"}</button>`,
    )
    .join("");
}

function keptHtml(count: number): string {
  return (
    `<p>${count === 1 ? "1 verdict is" : `${count} verdicts are`} kept in this browser, and nowhere else. ` +
    "<code>npx leitmotif feedback import feedback.csv</code> makes the next build learn from the file.</p>" +
    `<p><button type="button" data-action="save">Save as feedback.csv</button> ` +
    `<button type="button" data-action="forget">Forget</button></p>`
  );
}
