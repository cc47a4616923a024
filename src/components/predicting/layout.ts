import { escapeHtml, FIELD_GROUPS, type Field, factWords, fieldChoices, judgedLabel } from "leitmotif/browser";
import type { Opened } from "./open-files.js";

/** The parts of the page that change. */
export interface Parts {
  readonly query: HTMLInputElement;
  readonly matches: HTMLElement;
  readonly form: HTMLFormElement;
  readonly start: HTMLElement;
  readonly status: HTMLElement;
  readonly answer: HTMLElement;
  readonly judging: HTMLElement;
  readonly slider: HTMLInputElement;
  readonly sliderText: HTMLOutputElement;
  readonly judged: HTMLElement;
  readonly verdict: HTMLElement;
}

export function layOut(place: HTMLElement, opened: Opened): Parts {
  place.innerHTML = layoutHtml(opened);
  for (const group of place.querySelectorAll("details")) group.open = matchMedia("(min-width: 60rem)").matches;
  // The layout has each of them.
  const part = <T extends HTMLElement>(selector: string) => place.querySelector(selector) as T;
  return {
    query: part("input[type=search]"),
    matches: part(".picks"),
    form: part(".facts"),
    start: part(".starting-point"),
    status: part(".predicting-status"),
    answer: part(".prediction"),
    judging: part(".judging"),
    slider: part("input[type=range]"),
    sliderText: part(".judging output"),
    judged: part(".judged"),
    verdict: part(".verdict"),
  };
}

function layoutHtml(opened: Opened): string {
  const groups = FIELD_GROUPS.map(({ name, fields }, place) => {
    const inputs = fields.map((field) => fieldHtml(field, opened)).join("");
    return place === 0
      ? `<fieldset><legend class="unseen">${name}</legend><div class="fields">${inputs}</div></fieldset>`
      : `<details><summary>${name}</summary><div class="fields">${inputs}</div></details>`;
  });
  return `
  <div class="predicting-columns">
    <div>
      <search><label class="field pick-a-film" for="pick"><span>Start from a film of the data</span></label>
        <input id="pick" type="search" autocomplete="off" spellcheck="false" placeholder="Title, year or id">
        <ul class="picks" aria-label="Films that fit"></ul></search>
      <p class="starting-point"></p>
      <form class="facts" aria-label="Facts of the film" novalidate>${groups.join("")}
        <p class="facts-tools"><button type="button" data-act="back">Undo changes</button>
          <button type="button" data-act="empty">Empty the form</button></p></form>
    </div>
    <section aria-label="Prediction">
      <p class="predicting-status" role="status"></p>
      <div class="prediction"></div>
    </section>
  </div>
  <section class="judging" aria-labelledby="judging-title">
    <h2 id="judging-title">From which probability on would you call it a yes?</h2>
    <p class="introduction">Move the threshold, and see what the model would have said of the newest films, which it had not seen.</p>
    <p class="threshold"><label for="threshold">Threshold</label>
      <input id="threshold" type="range" min="0" max="100" step="1"> <output for="threshold"></output></p>
    <div class="predicting-columns">
      <div><fieldset class="leaks"><legend>Leak laboratory: which model is judged?</legend>${opened.judged.map(judgedChoice).join("")}</fieldset>
        <div class="verdict"></div></div>
      <div class="judged"></div>
    </div>
  </section>`;
}

function fieldHtml(field: Field, opened: Opened): string {
  const { name, label, hint } = field;
  const refusal = `<small class="refusal" id="${name}-refusal" hidden></small>`;
  if (field.kind === "choices") {
    const boxes = fieldChoices(opened.predictor.encoding, name).map(
      (word) => `<label><input type="checkbox" name="${name}" value="${escapeHtml(word)}"> ${escapeHtml(word)}</label>`,
    );
    return `<fieldset class="field choices"><legend>${label}</legend>${boxes.join("")}${refusal}</fieldset>`;
  }
  const note = hint === undefined ? "" : ` <small>${hint}</small>`;
  return `<div class="field"><label for="fact-${name}">${label}${note}</label>${inputHtml(field, opened)}${refusal}</div>`;
}

function inputHtml({ name, kind }: Field, { predictor, makers }: Opened): string {
  const common = `id="fact-${name}" name="${name}" aria-describedby="${name}-refusal"`;
  if (kind === "number") return `<input ${common} inputmode="decimal" autocomplete="off" placeholder="not known">`;
  if (kind === "maker") {
    const names = Object.keys(makers[name] ?? {}).map((one) => `<option value="${escapeHtml(one)}"></option>`);
    return `<input ${common} list="${name}-names" autocomplete="off" spellcheck="false"><datalist id="${name}-names">${names.join("")}</datalist>`;
  }
  const options = fieldChoices(predictor.encoding, name).map(
    (word) => `<option value="${escapeHtml(word)}">${escapeHtml(factWords(name, word))}</option>`,
  );
  return `<select ${common}><option value="">not known</option>${options.join("")}</select>`;
}

function judgedChoice(judged: Opened["judged"][number]): string {
  return `<label><input type="radio" name="judged" value="${escapeHtml(judged.name)}"> ${escapeHtml(judgedLabel(judged))}</label>`;
}
