import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILES } from "#lib/report/explorer/files/explorer-index";
import { createWordSearch } from "#lib/report/explorer/search/find-words";
import { createPackedFiles } from "#lib/report/explorer/search/packed-files";
import { queryTerms } from "#lib/report/explorer/words/query-terms";
import { searchWords } from "#lib/report/explorer/words/search-words";
import { createWordCollector } from "#lib/report/explorer/write/collect-words";
import { cutShards } from "#lib/report/explorer/write/cut-shards";

/** So small that the words of a few titles are in many files. */
const SMALL = 12;

const WORD = fc.oneof(
  fc.constantFrom("The", "Blade", "Blame", "Runner", "Run", "II", "2049", "Amélie", "Сталкер", "Θίασος"),
  fc.constantFrom("ブレードランナー", "ゴジラ", "東京物語", "葉問2", "기생충"),
);
const ANYTHING = fc.string({ minLength: 1, maxLength: 6, unit: "grapheme" });

const TITLE = titleOf(fc.oneof(WORD, ANYTHING, fc.constantFrom("$", "E.T.")));
const TITLES = fc.array(TITLE, { minLength: 1, maxLength: 12 });
const TITLES_OF_WORDS = fc.array(titleOf(WORD), { minLength: 1, maxLength: 12 });

function titleOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
}

describe("createWordSearch", () => {
  it("finds every document by each of its words", async () => {
    await fc.assert(
      fc.asyncProperty(TITLES, async (titles) => {
        const search = searchIn(titles);
        for (const [document, title] of titles.entries()) {
          for (const word of searchWords(title)) expect(await search.having(word)).toContain(document);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("finds every document by the start of its title", async () => {
    await fc.assert(
      fc.asyncProperty(TITLES_OF_WORDS, fc.nat(), async (titles, cut) => {
        const search = searchIn(titles);
        for (const [document, title] of titles.entries()) {
          const words = title.split(" ");
          const start = words.slice(0, 1 + (cut % words.length)).join(" ");
          expect([start, await found(search, start)]).toEqual([start, expect.arrayContaining([document])]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("finds what looking at every word of every title finds, for whole words and for starts", async () => {
    await fc.assert(
      fc.asyncProperty(TITLES, TITLE, async (titles, query) => {
        const search = searchIn(titles);
        for (const asked of [query, ...query.split(" "), query.slice(0, 1), query.slice(0, 2), query.slice(0, 3)]) {
          expect([asked, await found(search, asked)]).toEqual([asked, lookedFor(asked, titles)]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("ranks a whole word before one that is only begun", async () => {
    const fit = (await searchIn(["running man", "man run", "rung man"]).find("man run")) ?? [];
    expect(Math.max(...fit)).toBe(fit[1]);
    expect(fit[0]).toBe(fit[2]);
  });

  it("finds no document by a word that none has, and says nothing of an empty query", async () => {
    const search = searchIn(["Heat"]);
    expect(await found(search, "cold")).toEqual([]);
    expect(await search.find(" ")).toBeUndefined();
  });
});

function searchIn(titles: readonly string[]) {
  const collector = createWordCollector();
  for (const [document, title] of titles.entries()) {
    collector.add(document, new Map(searchWords(title).map((word) => [word, 0])));
  }
  const shards = [...cutShards(collector.sorted(), SMALL)];
  const files = new Map(shards.map(({ bytes }, shard) => [FILES.words(shard), new Uint8Array(deflateRawSync(bytes))]));
  const read = async (name: string) => files.get(name) ?? Promise.reject(new Error(`there is no ${name}`));
  const index = { documents: titles.length, facets: [], shards: shards.map(({ first }) => first) };
  return createWordSearch(index, createPackedFiles(read));
}

async function found(search: ReturnType<typeof searchIn>, query: string): Promise<number[] | undefined> {
  const fit = await search.find(query);
  return fit && [...fit.keys()].filter((document) => fit[document] !== 0);
}

/** The same without an index. */
function lookedFor(query: string, titles: readonly string[]): number[] | undefined {
  const terms = queryTerms(query);
  if (terms.length === 0) return undefined;
  return [...titles.keys()].filter((document) => {
    const words = searchWords(titles[document] ?? "");
    return terms.every(({ alternatives, prefix }) =>
      alternatives.some((asked) =>
        asked.every((word, at) =>
          words.some((has) => (prefix && at === asked.length - 1 ? has.startsWith(word) : has === word)),
        ),
      ),
    );
  });
}
