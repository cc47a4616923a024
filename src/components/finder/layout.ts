import { SLIDERS, type Sound } from "leitmotif/browser";

/** The parts of the page that change. */
export interface Parts {
  readonly ways: HTMLElement;
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly sliders: HTMLElement;
  readonly matches: HTMLElement;
  readonly facets: HTMLElement;
  readonly facetsBox: HTMLElement;
  readonly chosen: HTMLElement;
  readonly status: HTMLElement;
  readonly subject: HTMLElement;
  readonly note: HTMLElement;
  readonly list: HTMLOListElement;
  readonly feedback: HTMLElement;
}

const WAYS: readonly (readonly [way: string, label: string])[] = [
  ["song", "Films for a song"],
  ["sound", "Films for a sound"],
  ["film", "Songs for a film"],
];

const SLIDER_TEXTS: readonly (readonly [name: keyof Sound, label: string, least: string, most: string])[] = [
  ["mood", "Mood", "sad", "cheerful"],
  ["energy", "Energy", "calm", "lively"],
  ["tempo", "Tempo", "slow", "fast"],
];

const LAYOUT = `
  <fieldset class="sets"><legend class="unseen">Look for</legend>${WAYS.map(wayHtml).join("")}</fieldset>
  <form class="explorer-form" role="search" aria-label="Songs and films">
    <label class="explorer-query"><span class="unseen">Search</span>
      <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
    <div class="sliders">${SLIDER_TEXTS.map(sliderHtml).join("")}</div>
  </form>
  <ol class="matches" aria-label="What fits the words"></ol>
  <div class="explorer-columns">
    <details class="explorer-facets"><summary>Filters</summary><div></div></details>
    <div class="explorer-found">
      <p class="explorer-count" role="status"></p>
      <div class="finder-subject"></div>
      <p class="finder-note" hidden></p>
      <ul class="explorer-chosen" aria-label="Filters in use"></ul>
      <ol class="film-cards"></ol>
      <div class="finder-feedback"></div>
    </div>
  </div>`;

export function layOut(place: HTMLElement): Parts {
  place.innerHTML = LAYOUT;
  // The layout above has each of them.
  const part = <T extends HTMLElement>(selector: string) => place.querySelector(selector) as T;
  const facets = part<HTMLDetailsElement>(".explorer-facets");
  facets.open = matchMedia("(min-width: 60rem)").matches;
  return {
    ways: part(".sets"),
    form: part(".explorer-form"),
    query: part("input[type=search]"),
    sliders: part(".sliders"),
    matches: part(".matches"),
    facets: part(".explorer-facets > div"),
    facetsBox: facets,
    chosen: part(".explorer-chosen"),
    status: part(".explorer-count"),
    subject: part(".finder-subject"),
    note: part(".finder-note"),
    list: part(".film-cards"),
    feedback: part(".finder-feedback"),
  };
}

function wayHtml([way, label]: (typeof WAYS)[number]): string {
  return `<label><input type="radio" name="by" value="${way}"><span>${label}</span></label>`;
}

function sliderHtml([name, label, least, most]: (typeof SLIDER_TEXTS)[number]): string {
  const { least: from, most: to } = SLIDERS[name];
  return (
    `<div class="slider"><label for="slider-${name}">${label}</label><span></span>` +
    `<input type="range" id="slider-${name}" name="${name}" min="${from}" max="${to}">` +
    `<small>${least}</small><small>${most}</small></div>`
  );
}
