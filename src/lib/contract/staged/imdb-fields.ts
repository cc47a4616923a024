/** What a column may hold: the rule for checking its fields, and the type that DuckDB gives them. */
export interface FieldKind {
  /** Type of the staged column. */
  readonly type: "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "VARCHAR[]";
  readonly rule: FieldRule;
  /** Follows the column's name in the reason for a reject. */
  readonly fault: string;
  /** What separates the items of a list, if it is not JSON. */
  readonly separator?: string;
}

/** See `assembly/check-rows.ts` for what each of them accepts. */
export type FieldRule =
  | { readonly kind: "ANY_TEXT" | "FLAG" | "RATING" | "JSON_LIST" }
  | { readonly kind: "ID" | "ID_LIST"; readonly letters: string }
  | { readonly kind: "WHOLE_NUMBER"; readonly least: number; readonly most: number };

export const text: FieldKind = { type: "VARCHAR", rule: { kind: "ANY_TEXT" }, fault: "is not text" };

export const titleId: FieldKind = {
  type: "VARCHAR",
  rule: { kind: "ID", letters: "tt" },
  fault: "is not a title id such as tt0111161",
};

export const personId: FieldKind = {
  type: "VARCHAR",
  rule: { kind: "ID", letters: "nm" },
  fault: "is not a person id such as nm0000151",
};

export const titleIds: FieldKind = {
  type: "VARCHAR[]",
  rule: { kind: "ID_LIST", letters: "tt" },
  fault: "is not a list of title ids",
  separator: ",",
};

export const personIds: FieldKind = {
  type: "VARCHAR[]",
  rule: { kind: "ID_LIST", letters: "nm" },
  fault: "is not a list of person ids",
  separator: ",",
};

export const words: FieldKind = {
  type: "VARCHAR[]",
  rule: { kind: "ANY_TEXT" },
  fault: "is not a list",
  separator: ",",
};

/** IMDb separates alternative title types and attributes with a control character, because they may contain commas. */
export const phrases: FieldKind = { ...words, separator: "\u0002" };

export const jsonTexts: FieldKind = {
  type: "VARCHAR[]",
  rule: { kind: "JSON_LIST" },
  fault: "is not a JSON list of texts",
};

export const flag: FieldKind = {
  type: "BOOLEAN",
  rule: { kind: "FLAG" },
  fault: "is neither 0 nor 1",
};

export const rating: FieldKind = { type: "DOUBLE", rule: { kind: "RATING" }, fault: "is not a number from 1 to 10" };

export function wholeNumber(least: number, most: number): FieldKind {
  return {
    type: "INTEGER",
    rule: { kind: "WHOLE_NUMBER", least, most },
    fault: `is not a whole number from ${least} to ${most}`,
  };
}

export function year(first: number, last: number): FieldKind {
  return { ...wholeNumber(first, last), fault: `is not a year from ${first} to ${last}` };
}
