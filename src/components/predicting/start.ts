import {
  alikeHtml,
  answerHtml,
  type EnteredFacts,
  enteredFacts,
  escapeHtml,
  type PredictingState,
  percentOf,
  predictFilm,
  reasonsHtml,
} from "leitmotif/browser";
import { changeAddress, readAddress } from "./address.js";
import { createForm } from "./form.js";
import { createJudging } from "./judging.js";
import { layOut, type Parts } from "./layout.js";
import { type Opened, openFiles } from "./open-files.js";
import { createPicker } from "./picker.js";

/** Puts the form in its place and keeps it in step with the address of the page. */
export async function startPredicting(place: HTMLElement): Promise<void> {
  const opened = await openFiles().catch((error: unknown) => fail(place, error));
  if (opened === undefined) return;
  const parts = layOut(place, opened);
  const change = (changes: Partial<PredictingState>, isOngoing = false) => {
    changeAddress(changes, isOngoing);
    show();
  };
  const form = createForm(parts, change);
  const judging = createJudging(parts, opened, change);
  createPicker(parts, opened.picks, change);

  parts.answer.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.dataset.film === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ film: link.dataset.film, entered: {} });
    place.scrollIntoView();
  });
  addEventListener("popstate", show);

  function show(): void {
    const state = readAddress();
    const found = enteredFacts(opened as Opened, state);
    form.show(state.entered, found);
    showAnswer(parts, opened as Opened, found);
    judging.show(state, found);
  }
  show();
}

function showAnswer({ start, status, answer }: Parts, { predictor, similar }: Opened, found: EnteredFacts): void {
  const { film, facts, refused } = found;
  start.innerHTML =
    film === undefined
      ? "A film of your own: enter what is known of it."
      : `The facts of <strong>${escapeHtml(film.title)}</strong> (${film.year}), as they were known on the day before it opened. Change any of them.`;
  if (refused.size > 0) {
    say(status, `Not predicted. ${[...refused.values()].join(" ")}`);
    answer.innerHTML = "";
    return;
  }
  say(status, `Pays with a probability of ${percentOf(predictFilm(predictor, facts).pays)}.`);
  answer.innerHTML = answerHtml(predictor, facts) + reasonsHtml(predictor, facts) + alikeHtml(similar, facts, film?.id);
}

/** Screen readers read out what changes here, so it must not be written again when it has not. */
function say(status: HTMLElement, text: string): void {
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle("is-refusal", text.startsWith("Not predicted"));
}

function fail(place: HTMLElement, error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  place.textContent = `The models cannot be read (${reason}). The form needs a web server: npx http-server reports`;
}
