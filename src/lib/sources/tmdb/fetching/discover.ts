import { InputError } from "../../../core/errors.js";
import { isObject } from "../nested-cell.js";
import type { Ask } from "./api.js";

/** TMDb shows no more pages of a list than this. */
const LAST_PAGE = 500;

const DAY_MS = 86_400_000;

/** First and last day, ISO dates. */
export type Period = readonly [first: string, last: string];

/** Ids of all films that were first shown in a period, in ascending order. */
export async function discoverFilms(ask: Ask, period: Period, onFound: (ids: number) => void): Promise<number[]> {
  const ids = new Set<number>();
  await collect(
    ask,
    period,
    (id) => ids.add(id),
    () => onFound(ids.size),
  );
  return [...ids].sort((a, b) => a - b);
}

async function collect(ask: Ask, period: Period, add: (id: number) => void, onPage: () => void): Promise<void> {
  const firstPage = await page(ask, period, "asc", 1);
  if (firstPage.pages > LAST_PAGE && period[0] !== period[1]) {
    for (const half of halves(period)) await collect(ask, half, add, onPage);
    return;
  }
  for (const [order, pages] of readingOrders(period, firstPage.pages)) {
    for (let number = 1; number <= pages; number++) {
      const { ids } = await page(ask, period, order, number);
      for (const id of ids) add(id);
      onPage();
    }
  }
}

/** A single day can't be split, but its list can be read from both ends. */
function readingOrders([day]: Period, pages: number): [order: "asc" | "desc", pages: number][] {
  if (pages <= LAST_PAGE) return [["asc", pages]];
  if (pages > 2 * LAST_PAGE) {
    throw new InputError(`TMDb has ${pages} pages of films for one day, but shows at most ${2 * LAST_PAGE}`, {
      value: day,
      remedy: "fetch the films of this day by their ids",
    });
  }
  return [
    ["asc", LAST_PAGE],
    ["desc", pages - LAST_PAGE],
  ];
}

async function page(ask: Ask, [first, last]: Period, order: "asc" | "desc", number: number) {
  const answer = await ask("discover/movie", {
    include_adult: "false",
    include_video: "false",
    page: String(number),
    "primary_release_date.gte": first,
    "primary_release_date.lte": last,
    sort_by: `title.${order}`,
  });
  const { total_pages: pages, results } = parsed(answer);
  if (typeof pages !== "number" || !Array.isArray(results)) {
    throw new InputError("TMDb's list of films has changed: it lacks total_pages or results", {
      remedy: "look for a newer version of leitmotif",
    });
  }
  const ids = results.map((film) => (isObject(film) ? film.id : undefined)).filter((id) => typeof id === "number");
  return { pages, ids };
}

function parsed(answer: string | undefined): Readonly<Record<string, unknown>> {
  const value: unknown = answer === undefined ? undefined : JSON.parse(answer);
  return isObject(value) ? value : {};
}

function halves([first, last]: Period): [Period, Period] {
  const from = Date.parse(first);
  const days = Math.round((Date.parse(last) - from) / DAY_MS);
  const middle = from + Math.floor(days / 2) * DAY_MS;
  return [
    [first, isoDate(middle)],
    [isoDate(middle + DAY_MS), last],
  ];
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
