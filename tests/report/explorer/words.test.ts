import { describe, expect, it } from "vitest";
import { queryTerms } from "#lib/report/explorer/words/query-terms";
import { searchWords } from "#lib/report/explorer/words/search-words";
import { transliterate } from "#lib/report/explorer/words/transliterate";

describe("transliterate", () => {
  it.each([
    ["Cyrillic", "сталкер", "stalker"],
    ["Cyrillic with letters of several sounds", "борщ", "borshch"],
    ["Ukrainian", "тіні", "tini"],
    ["Greek", "θιασος", "thiasos"],
    ["Greek with a pair of letters for one sound", "ουρανος", "ouranos"],
    ["katakana", "ゴジラ", "gojira"],
    ["hiragana", "もののけ", "mononoke"],
    ["a long vowel", "ブレードランナー", "buredoranna"],
    ["a small y", "キャシャーン", "kyashan"],
    ["a doubled consonant", "ハッピー", "happi"],
    ["a foreign sound", "ファウスト", "fausuto"],
    ["another foreign sound", "ウィズ", "wizu"],
    ["hangul", "기생충", "gisaengchung"],
    ["what comes before a script without an alphabet", "東京ゴジラ", "東京gojira"],
    ["Latin", "amadeus", "amadeus"],
  ])("writes %s in Latin letters", (_script, word, latin) => {
    expect(transliterate(word)).toBe(latin);
  });
});

describe("searchWords", () => {
  it.each([
    ["accents and case", "Le Fabuleux Destin d’Amélie", ["le", "fabuleux", "destin", "damelie"]],
    ["Cyrillic as it is and in Latin letters", "Сталкер", ["сталкер", "stalker"]],
    ["accents of Greek", "Ο Θίασος", ["ο", "o", "θιασος", "thiasos"]],
    ["every pair of neighbouring Chinese letters, and the last", "葉問", ["葉問", "問"]],
    ["Latin pieces of a mixed word", "東京ゴジラ", ["東京", "京ゴ", "ゴジ", "ジラ", "ラ", "gojira"]],
    ["numbers beside Chinese letters", "葉問2", ["葉問", "問", "2"]],
    ["a title of signs", "$", ["$"]],
    ["nothing", " ", []],
  ])("finds %s", (_what, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

describe("queryTerms", () => {
  const one = (word: string, prefix: boolean) => ({ alternatives: [[word]], prefix });

  it("takes only the last word for the start of a longer one", () => {
    expect(queryTerms("Blade Run")).toEqual([one("blade", false), one("run", true)]);
  });

  it.each([
    ["discogs:123", "discogs:123"],
    ["Discogs: 123", "discogs:123"],
    ["https://www.discogs.com/release/123-Vangelis-Blade-Runner", "discogs:123"],
    ["https://www.discogs.com/de/release/123", "discogs:123"],
    ["imdb:tt0083658", "tt0083658"],
    ["https://www.imdb.com/title/tt0083658/?ref_=fn", "tt0083658"],
    ["tmdb:78", "tmdb:78"],
    ["https://www.themoviedb.org/movie/78-blade-runner", "tmdb:78"],
  ])("reads the id %s", (query, word) => {
    expect(queryTerms(query)).toEqual([one(word, false)]);
  });

  it("takes a number and an id of IMDb for words, which may be ids", () => {
    expect(queryTerms("123 tt0083658")).toEqual([one("123", false), one("tt0083658", true)]);
  });

  it("looks for every pair of letters, or for the word in Latin letters", () => {
    expect(queryTerms("ゴジラ")).toEqual([{ alternatives: [["ゴジ", "ジラ"], ["gojira"]], prefix: true }]);
  });

  it("looks for a single Chinese letter as the start of a pair", () => {
    expect(queryTerms("葉")).toEqual([one("葉", true)]);
  });

  it("asks for nothing where nothing was written", () => {
    expect(queryTerms("  ")).toEqual([]);
  });
});
