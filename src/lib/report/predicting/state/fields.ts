import type { FactValue } from "../../../prediction/features/film-feature.js";
import { MAKER_ROLES, type MakerRole } from "../../../prediction/features/maker.js";

/** How a fact is entered. A maker is named, and brings several facts. */
export type FieldKind = "number" | "choice" | "choices" | "maker";

export interface Field {
  /** Of the fact, or the role of the maker. */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
}

export interface FieldGroup {
  readonly name: string;
  readonly fields: readonly Field[];
}

const MAKER_LABELS: Readonly<Record<MakerRole, string>> = {
  company: "Company",
  director: "Director",
  writer: "Writer",
  cast: "Leading actor",
  composer: "Composer",
};

/** What a reader may enter, in the order of the form. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    name: "The film",
    fields: [
      { name: "budget", label: "Budget", kind: "number", hint: "US dollars" },
      { name: "main_genre", label: "Main genre", kind: "choice" },
      { name: "month", label: "Month of release", kind: "choice" },
      { name: "year", label: "Year", kind: "number" },
      { name: "earlier_parts", label: "Earlier parts", kind: "number", hint: "0 if it is no sequel" },
      { name: "runtime_minutes", label: "Running time", kind: "number", hint: "minutes" },
    ],
  },
  {
    name: "Who makes it",
    fields: MAKER_ROLES.map((name) => ({ name, label: MAKER_LABELS[name], kind: "maker" as const })),
  },
  {
    name: "More facts",
    fields: [
      { name: "genres", label: "All genres", kind: "choices" },
      { name: "language", label: "Original language", kind: "choice" },
      { name: "country", label: "Country", kind: "choice" },
      { name: "based_on", label: "Based on", kind: "choice" },
    ],
  },
];

export const FIELDS: readonly Field[] = FIELD_GROUPS.flatMap(({ fields }) => fields);

const BETWEEN_ITEMS = "|";

/** A fact as the text of its field; empty if it is not known. */
export function textOfFact(fact: FactValue | undefined): string {
  if (fact === null || fact === undefined) return "";
  return Array.isArray(fact) ? fact.join(BETWEEN_ITEMS) : String(fact);
}

/** What a text says of a fact. What is no number stays text, so that it is refused as it was entered. */
export function factOfText({ kind }: Field, text: string): FactValue {
  const entered = text.trim();
  if (kind === "choices") return entered === "" ? [] : entered.split(BETWEEN_ITEMS);
  if (entered === "") return null;
  if (kind !== "number") return entered;
  const number = Number(entered.replaceAll(/[, _]/g, ""));
  return Number.isFinite(number) ? number : entered;
}
