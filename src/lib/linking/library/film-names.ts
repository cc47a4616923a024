import type { Film } from "../records.js";
import { inNaturalOrder } from "../titles/natural-order.js";

/** Lists without a column for the year put it after the title. */
const YEAR_BEHIND = /\s*[([]((?:18|19|20)\d\d)[)\]]\s*$/;

/** All titles of a film, in natural order. */
export function namesOfFilm({ title, originalTitle, alternativeTitles }: Film): string[] {
  return [title, originalTitle, ...alternativeTitles].map((name) => inNaturalOrder(withoutYear(name)));
}

export function yearOfFilm({ year, title }: Film): number | undefined {
  if (year !== undefined) return year;
  const behind = YEAR_BEHIND.exec(title)?.[1];
  return behind === undefined ? undefined : Number(behind);
}

function withoutYear(title: string): string {
  return title.endsWith(")") || title.endsWith("]") ? title.replace(YEAR_BEHIND, "") : title;
}
