import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseTitle } from "#lib/linking/titles/parse-title";

interface TitleCase {
  readonly language: string;
  readonly kind: string;
  readonly title: string;
  readonly reading: string;
}

interface PartCase {
  readonly language: string;
  readonly title: string;
  /** A title that is read as the same words and numbers. */
  readonly same_as: string;
}

const file = new URL("../fixtures/linking/languages.json", import.meta.url);
// The file holds such cases.
const cases = JSON.parse(readFileSync(file, "utf8")) as (TitleCase | PartCase)[];
const titles = cases.filter((row) => "reading" in row);
const parts = cases.filter((row) => "same_as" in row);

const LANGUAGES = "English French German Spanish Italian Portuguese Polish Russian Japanese Korean Chinese Hindi";
const KINDS = ["film", "tv", "game", "stage", "compilation", "tribute"];

describe("parseTitle, in every language,", () => {
  it.each(titles)("reads in $language that $title is of the kind $kind", ({ kind, title, reading }) => {
    const { readings, media } = parseTitle(title);
    expect(readings.map(({ key }) => key)).toContain(reading);
    expect([...media]).toContain(kind);
  });

  it.each(parts)("reads the part in $language: $title is $same_as", ({ title, same_as }) => {
    const told = (text: string) =>
      parseTitle(text).readings.map(({ words, numbers }) => `${words.join("")} ${numbers}`);
    expect(told(title)).toContain(told(same_as)[0]);
  });

  it.each(LANGUAGES.split(" "))("tries every kind of title in %s", (language) => {
    const kinds = titles.filter((row) => row.language === language).map(({ kind }) => kind);
    expect(KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(parts.some((row) => row.language === language)).toBe(true);
  });
});
