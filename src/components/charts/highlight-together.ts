/** Fields that mean the same in all charts of a page. */
const SHARED_FIELDS = ["music", "style", "film_genre", "genre", "decade", "composer", "feature", "month"];

/** What Vega keeps with each drawn mark. */
interface Mark extends SVGElement {
  readonly __data__?: { readonly datum?: Readonly<Record<string, unknown>> };
}

const MARKS = ":is(path, text)";

/** While the reader points at a mark, marks about something else fade in the other charts that know its field. */
export function highlightTogether(charts: Iterable<HTMLElement>): void {
  const all = [...charts];
  for (const chart of all) {
    chart.addEventListener("pointerover", ({ target }) => {
      const pointedAt = factsOf(target);
      for (const other of all) if (other !== chart) fade(other, pointedAt);
    });
    chart.addEventListener("pointerleave", () => {
      for (const other of all) fade(other, {});
    });
  }
}

function fade(chart: HTMLElement, pointedAt: Readonly<Record<string, unknown>>): void {
  const marks = [...chart.querySelectorAll<Mark>(`.mark-group ${MARKS}`)];
  const field = SHARED_FIELDS.find(
    (name) => pointedAt[name] !== undefined && marks.some((mark) => factsOf(mark)[name] === pointedAt[name]),
  );
  for (const mark of marks) {
    const own = field === undefined ? undefined : factsOf(mark)[field];
    mark.classList.toggle("pale", own !== undefined && field !== undefined && own !== pointedAt[field]);
  }
}

function factsOf(target: EventTarget | null): Readonly<Record<string, unknown>> {
  return (target instanceof SVGElement ? (target as Mark).__data__?.datum : undefined) ?? {};
}
