import { grouped, significant } from "../../../core/numbers.js";
import { monthName } from "../../../figures/answer/month-name.js";
import type { FactValue } from "../../../prediction/features/film-feature.js";
import { factText, percentOf, signed } from "../../../prediction/serving/fact-text.js";
import { languageName } from "../../../recommending/asking/language-name.js";

/** How facts are written that are kept as codes or sums. */
const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  month: (text) => (/^\d+$/.test(text) ? monthName(Number(text)) : text),
  language: languageName,
  budget: (text) => `$${grouped(Number(text))}`,
};

/** How numbers are written that a record of earlier films is made of, by the end of their name. */
const RECORDS: readonly (readonly [end: string, write: (value: number) => string])[] = [
  ["_takings", (value) => `${significant(Math.exp(value), 2)} times the usual`],
  ["_hit_rate", (value) => `${signed(100 * value, 0)} of 100`],
  ["_electronic", percentOf],
];

/** A fact in the words of readers. */
export function factWords(feature: string, fact: FactValue): string {
  if (fact === null) return "not known";
  if (typeof fact === "boolean") return fact ? "yes" : "no";
  if (Array.isArray(fact)) return fact.length === 0 ? "none" : fact.join(", ");
  const record = RECORDS.find(([end]) => feature.endsWith(end));
  if (record !== undefined) return record[1](Number(fact));
  return WRITTEN[feature]?.(String(fact)) ?? factText(fact);
}
