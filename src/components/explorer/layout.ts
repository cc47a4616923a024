/** The parts of the search that change. */
export interface Parts {
  readonly sets: HTMLElement;
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly sort: HTMLSelectElement;
  readonly note: HTMLElement;
  readonly facets: HTMLElement;
  readonly count: HTMLElement;
  readonly chosen: HTMLElement;
  readonly list: HTMLOListElement;
  readonly pages: HTMLElement;
  readonly dialog: HTMLDialogElement;
}

const LAYOUT = `
  <fieldset class="sets" hidden><legend class="unseen">Records</legend></fieldset>
  <form class="explorer-form" role="search" aria-label="Cases">
    <label class="explorer-query"><span class="unseen">Search</span>
      <input type="search" name="q" autocomplete="off" spellcheck="false"
        placeholder="Title, artist, composer, year or id"></label>
    <label class="explorer-sort">Sort <select name="sort"></select></label>
  </form>
  <p class="explorer-note"></p>
  <div class="explorer-columns">
    <details class="explorer-facets"><summary>Filters</summary><div></div></details>
    <div class="explorer-found">
      <p class="explorer-count" role="status"></p>
      <ul class="explorer-chosen" aria-label="Filters in use"></ul>
      <ol class="explorer-list"></ol>
      <nav class="explorer-pages" aria-label="Pages of results"></nav>
    </div>
  </div>
  <dialog class="case" aria-labelledby="case-title"></dialog>`;

export function layOut(place: HTMLElement): Parts {
  place.innerHTML = LAYOUT;
  // The layout above has each of them.
  const part = <T extends HTMLElement>(selector: string) => place.querySelector(selector) as T;
  const facets = part<HTMLDetailsElement>(".explorer-facets");
  facets.open = matchMedia("(min-width: 60rem)").matches;
  return {
    sets: part(".sets"),
    form: part(".explorer-form"),
    query: part("input[type=search]"),
    sort: part("select"),
    note: part(".explorer-note"),
    facets: part(".explorer-facets > div"),
    count: part(".explorer-count"),
    chosen: part(".explorer-chosen"),
    list: part(".explorer-list"),
    pages: part(".explorer-pages"),
    dialog: part("dialog"),
  };
}
