import fc from "fast-check";
import { expect, it } from "vitest";
import { digestsFile } from "#lib/contract/content-digests";
import { read } from "#lib/sources/imdb/read";
import { contentChanges, findDigests } from "#lib/warehouse/deliveries/content-changes";
import { stageContent } from "../stage-file.js";

const HEADER = "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle";
const names = [...Array(300).keys()].map((number) =>
  aka(1 + Math.floor(number / 3), 1 + (number % 3), `Name ${number}`),
);

it("changes the digest of a title for a row that differs by one character, and no other", async () => {
  const before = await digestsOf(names);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: names.length - 1 }),
      fc.string({ unit: "grapheme-ascii", minLength: 1 }),
      async (index, text) => {
        const title = text.replaceAll(/\s/g, "_");
        const id = 1 + Math.floor(index / 3);
        const changed = [...names];
        changed[index] = aka(id, 1 + (index % 3), title);
        expect([...contentChanges(before, await digestsOf(changed))]).toEqual([{ id, kind: "other" }]);
      },
    ),
    { numRuns: 10 },
  );
});

it("keeps the digests whatever the order of the rows and whatever is rejected", async () => {
  const before = await digestsOf(names);
  const [first = "", ...others] = names;
  const rejected = [
    aka(1, 1, "Again"),
    aka(5, 2, "Again, too"),
    "tt0000001\tx\tNo number\t\\N\t\\N\t\\N\t\\N\t0",
    "tt12",
  ];
  expect([...contentChanges(before, await digestsOf([...others.reverse(), first, ...rejected]))]).toEqual([]);
});

it("tells titles that come and go from those whose rows come and go", async () => {
  const before = await digestsOf(names.slice(0, 290));
  const now = await digestsOf([...names.slice(3, 9), ...names.slice(10)]);
  expect([...contentChanges(before, now)]).toEqual([
    { id: 1, kind: "gone" },
    { id: 4, kind: "other" },
    { id: 97, kind: "other" },
    { id: 98, kind: "new" },
    { id: 99, kind: "new" },
    { id: 100, kind: "new" },
  ]);
});

it("gives the rows of any two texts different digests", async () => {
  const texts = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "\u00e9"), minLength: 1, maxLength: 24 }), {
    minLength: 200,
    maxLength: 200,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (some) => {
      const [one, other] = [some.slice(0, 100), some.slice(100)].map((half) =>
        half.map((text, index) => aka(index + 1, 1, text)),
      );
      expect([...contentChanges(await digestsOf(one ?? []), await digestsOf(other ?? []))]).toHaveLength(100);
    }),
    { numRuns: 10 },
  );
});

function aka(title: number, ordering: number, name: string): string {
  return `tt${String(title).padStart(7, "0")}\t${ordering}\t${name}\tDE\t\\N\timdbDisplay\t\\N\t0`;
}

async function digestsOf(rows: readonly string[]) {
  const { folder } = await stageContent(read(), "title.akas.tsv", `${[HEADER, ...rows].join("\n")}\n`);
  return [findDigests(digestsFile(folder, "title_akas"), true)];
}
