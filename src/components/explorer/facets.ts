import {
  DECISION_WORDS,
  escapeHtml,
  type FacetIndex,
  grouped,
  languageName,
  reasonText,
  type SearchState,
} from "leitmotif/browser";

type Chosen = SearchState["chosen"];

/** So many values of a facet are shown at once; the others on demand. */
const MOST_VALUES = 8;

interface ShownValue {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** Where the filters stand, and those in use. */
interface FacetParts {
  readonly facets: HTMLElement;
  readonly chosen: HTMLElement;
}

/** The filters, with how many results each would leave. */
export function createFacets(
  { facets: place, chosen: chips }: FacetParts,
  change: (changes: { readonly chosen: Chosen }) => unknown,
) {
  /** Facets of which all values are shown. */
  const opened = new Set<string>();
  let now: Chosen = {};

  place.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) toggle(target.name, target.value);
  });
  place.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.facet === undefined) return;
      opened[target.open ? "add" : "delete"](target.dataset.facet);
    },
    true,
  );
  chips.addEventListener("click", ({ target }) => {
    const chip = target instanceof Element ? target.closest("button") : null;
    if (chip?.dataset.facet !== undefined) toggle(chip.dataset.facet, chip.value);
    else if (chip !== null) void change({ chosen: {} });
  });

  function toggle(facet: string, value: string): void {
    const before = now[facet] ?? [];
    const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
    const others = Object.entries(now).filter(([name]) => name !== facet);
    void change({ chosen: Object.fromEntries(after.length === 0 ? others : [...others, [facet, after]]) });
  }

  return {
    show(facets: readonly FacetIndex[], counts: readonly ArrayLike<number>[], chosen: Chosen): void {
      now = chosen;
      keepFocus(place, () => {
        place.innerHTML = facets
          .map((facet, at) => facetHtml(facet, valuesOf(facet, counts[at] ?? [], chosen[facet.name] ?? []), opened))
          .join("");
      });
      chips.innerHTML = chipsHtml(facets, chosen);
    },
  };
}

/** Those that occur. Without an order of their own, chosen ones come first, so that they can be taken back; then the commonest. */
function valuesOf(
  { values, isInOrder }: FacetIndex,
  counts: ArrayLike<number>,
  chosen: readonly string[],
): ShownValue[] {
  const shown = values
    .map((value, code) => ({ value, count: counts[code] ?? 0, isChosen: chosen.includes(value) }))
    .filter(({ count, isChosen }) => count > 0 || isChosen);
  return isInOrder ? shown : shown.sort(byUse);
}

function byUse(a: ShownValue, b: ShownValue): number {
  return Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || (a.value < b.value ? -1 : 1);
}

function facetHtml({ name, label }: FacetIndex, values: readonly ShownValue[], opened: ReadonlySet<string>): string {
  if (values.length === 0) return "";
  const items = values.map((value) => valueHtml(name, value));
  const more = items.slice(MOST_VALUES);
  const rest =
    more.length === 0
      ? ""
      : `<details data-facet="${name}"${opened.has(name) ? " open" : ""}><summary>${more.length} more</summary>${more.join("")}</details>`;
  return `<fieldset><legend>${escapeHtml(label)}</legend>${items.slice(0, MOST_VALUES).join("")}${rest}</fieldset>`;
}

function valueHtml(name: string, { value, count, isChosen }: ShownValue): string {
  return (
    `<label><input type="checkbox" name="${name}" value="${escapeHtml(value)}"${isChosen ? " checked" : ""}>` +
    `<span>${escapeHtml(wordOf(name, value))}</span> <span class="facet-count">${grouped(count)}</span></label>`
  );
}

function chipsHtml(facets: readonly FacetIndex[], chosen: Chosen): string {
  const chips = facets.flatMap(({ name }) =>
    (chosen[name] ?? []).map(
      (value) =>
        `<li><button type="button" data-facet="${name}" value="${escapeHtml(value)}">` +
        `<span class="unseen">Without </span>${escapeHtml(wordOf(name, value))}<span aria-hidden="true"> ×</span></button></li>`,
    ),
  );
  return chips.length > 1 ? `${chips.join("")}<li><button type="button">Clear all</button></li>` : chips.join("");
}

function wordOf(facet: string, value: string): string {
  if (facet === "reason") return reasonText(value);
  if (facet === "language") return languageName(value);
  const words: Readonly<Record<string, string>> = facet === "decision" ? DECISION_WORDS : {};
  return words[value] ?? value;
}

/** Whoever steps through the filters with the keyboard stays where they are. */
function keepFocus(place: HTMLElement, redraw: () => void): void {
  const { activeElement } = document;
  const had = activeElement instanceof HTMLInputElement && place.contains(activeElement) ? activeElement : undefined;
  redraw();
  if (had === undefined) return;
  const same = [...place.querySelectorAll("input")].find(({ name, value }) => name === had.name && value === had.value);
  same?.focus();
}
