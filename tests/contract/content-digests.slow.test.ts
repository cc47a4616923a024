import { mkdtempSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { collectDigests, writeDigests } from "#lib/contract/content-digests";
import { contentChanges, type DigestsFile, findDigests } from "#lib/warehouse/deliveries/content-changes";

interface Row {
  readonly id: number;
  readonly digest: readonly [number, number];
}

const half = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer());
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 999_999_999 })),
  digest: fc.tuple(half, half),
});
const rows = fc.array(row, { maxLength: 60 });

it("gives a table the same digests in whatever order and portions its rows come", () => {
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.integer({ min: 1, max: 60 }),
      ([all, shuffled], portion) => {
        const { ids, digests } = collected(all, all.length);
        expect(collected(shuffled, portion)).toEqual({ ids, digests });
        expect([...ids]).toEqual([...new Set(all.map(({ id }) => id))].sort((one, other) => one - other));
      },
    ),
  );
});

it("finds the changes between two states of several tables that comparing id by id finds", async () => {
  const state = fc.tuple(rows, rows, rows);
  await fc.assert(
    fc.asyncProperty(state, state, async (before, now) => {
      expect([...contentChanges(await written(before), await written(now))]).toEqual(plainChanges(before, now));
    }),
  );
});

it("compares more ids than are read at a time to the last", async () => {
  const many = Array.from({ length: 100_000 }, (_, index): Row => ({ id: 3 * index, digest: [index, 7] }));
  const changed = many.map(({ id, digest }): Row => ({ id, digest: id % 1000 === 0 ? [0, 1] : digest }));
  const changes = [...contentChanges(await written([many, [], []]), await written([changed, [], []]))];
  expect(changes).toEqual(plainChanges([many, [], []], [changed, [], []]));
  expect(changes.at(-1)).toEqual({ id: 297_000, kind: "other" });
});

it("refuses a file of digests that is cut short", async () => {
  const [file] = await written([[{ id: 1, digest: [2, 3] }], [], []]);
  const path = file?.path ?? "";
  truncateSync(path, 8);
  expect(() => findDigests(path, true)).toThrow(`${path}: is cut short: "8 bytes" (run: leitmotif ingest --force)`);
});

function collected(all: readonly Row[], portion: number) {
  const collector = collectDigests();
  for (let from = 0; from < all.length; from += portion) {
    const some = all.slice(from, from + portion);
    const ids = Int32Array.from(some, ({ id }) => id);
    collector.add({ ids, digests: Int32Array.from(some.flatMap(({ digest }) => digest)) });
  }
  return collector.collected();
}

/** Of the last table it only counts which ids it has. */
async function written(tables: readonly [readonly Row[], readonly Row[], readonly Row[]]): Promise<DigestsFile[]> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-digests-"));
  const files = tables.map((table, index) => ({ table, path: join(folder, `table-${index}.digests`) }));
  for (const { table, path } of files) await writeDigests(path, collected(table, 7));
  return files.map(({ path }, index) => findDigests(path, index < 2));
}

type State = readonly [readonly Row[], readonly Row[], readonly Row[]];

function plainChanges(before: State, now: State) {
  const [old, current] = [contentOf(before), contentOf(now)];
  const ids = [...new Set([...old.keys(), ...current.keys()])].sort((one, other) => one - other);
  return ids
    .filter((id) => old.get(id) !== current.get(id))
    .map((id) => ({ id, kind: !old.has(id) ? "new" : !current.has(id) ? "gone" : "other" }));
}

function contentOf([first, second, present]: State): Map<number, string> {
  const digests = new Map<number, [number, number]>();
  const once = [...new Set(present.map(({ id }) => id))].map((id): Row => ({ id, digest: [1, 1] }));
  for (const { id, digest } of [...first, ...second, ...once]) {
    const [low, high] = digests.get(id) ?? [0, 0];
    digests.set(id, [low ^ digest[0], high ^ digest[1]]);
  }
  return new Map([...digests].map(([id, digest]) => [id, digest.join(" ")]));
}
