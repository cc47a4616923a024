import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SOURCE_NAMES } from "#lib/contract/sources";
import { codeHashes } from "#lib/core/code/code-closures";
import { STAGES } from "#lib/pipeline";
import { ROOMS } from "#lib/rooms";
import { readingModule } from "#lib/sources/reading-module";

const compiled = "src/lib/dist";
const copy = mkdtempSync(join(tmpdir(), "leitmotif-code-"));
cpSync(compiled, copy, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const before = codeHashes(compiled);

/** Everything that decides by the hash of its code whether it is up to date, with the modules that it names. */
const WORK: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(SOURCE_NAMES.map((source) => [`staging ${source}`, [readingModule(source)]])),
  ...Object.fromEntries(STAGES.flatMap(({ name, made }) => (made === undefined ? [] : [[name, made.code]]))),
};
const ALL = Object.keys(WORK);

/**
 * Files of each room, and what is done again, by its own code, when the file changes. Notebooks may read deliveries with
 * `readDelivery`, so the code of the sources is theirs too.
 */
const CHANGES: readonly (readonly [file: string, again: readonly string[]])[] = [
  ["core/errors.js", ALL],
  ["contract/content-digests.js", ["staging imdb", "warehouse", "notebooks"]],
  ["contract/link-reasons.js", ["link", "recommend", "gates", "snapshot", "notebooks", "site"]],
  ["stats/ladder.js", ["snapshot", "notebooks", "site"]],
  ["rooms.js", ["site"]],
  ["kernels/check-rows/assembly/check-rows.wasm", ["staging imdb", "warehouse", "notebooks"]],
  ["kernels/read-releases/create-release-program.js", ["staging discogs", "warehouse", "notebooks"]],
  ["sources/imdb/read.js", ["staging imdb", "warehouse", "notebooks"]],
  ["sources/imdb/notice.js", ["notebooks", "site"]],
  ["sources/imdb/fetch.js", ["notebooks"]],
  ["sample/world/world.js", ["recommend"]],
  ["sample/sample-deliveries.js", ["warehouse", "recommend", "snapshot", "evidence", "site", "publish"]],
  ["recommending/lesson.js", ["recommend"]],
  ["warehouse/load-warehouse.js", ["warehouse"]],
  ["warehouse/gates/gates.js", ["gates"]],
  ["learning/trees/train-trees.js", ["predict"]],
  ["prediction/training/train-models.js", ["predict"]],
  ["snapshot/write-snapshot.js", ["snapshot"]],
  ["snapshot/open-snapshot.js", ["snapshot", "evidence", "notebooks", "site", "publish"]],
  ["linking/titles/parse-title.js", ["link", "recommend", "notebooks", "site"]],
  ["linking/run/link-files.js", ["link"]],
  ["figures/charts/linking/link-rules.js", ["snapshot", "notebooks", "site"]],
  ["figures/files/figure-csv.js", ["site"]],
  ["insights/genres/genre-pairs.sql", ["snapshot", "notebooks", "site"]],
  ["report/site/build-site.js", ["site"]],
  ["report/site/pages.js", ["site"]],
  ["report/notebooks/run-notebooks.js", ["notebooks"]],
  ["report/versions/publish.js", ["publish"]],
  ["report/changes/comparison.js", ["site", "publish"]],
  ["report/check/secrets.js", ["evidence", "site"]],
  ["browser.js", ["site"]],
  ["index.js", ["notebooks"]],
  ["notebook.js", ["notebooks"]],
  ["stages/gates/gates-stage.js", ["gates"]],
  ["stages/link-measures/measure-links.js", ["link"]],
  ["operations/ledger/ledger-line.js", ["publish"]],
];

/** Rooms that start a build or do something else. */
const NOT_PART_OF_A_BUILD = ["cli", "extension", "functions", "pipeline", "study", "spark"];

describe("skipping", () => {
  it.each(CHANGES)("does again what uses %s when it changes, and nothing else", (file, again) => {
    const path = join(copy, file);
    const content = readFileSync(path);
    appendFileSync(path, "\n");
    const after = codeHashes(copy);
    writeFileSync(path, content);
    const changed = Object.entries(WORK).filter(([, modules]) => modules.some((name) => before[name] !== after[name]));
    expect(changed.map(([name]) => name)).toEqual(ALL.filter((name) => again.includes(name)));
  });

  it("tries a change in every room that a build runs", () => {
    const rooms = ROOMS.map(({ name }) => name).filter((name) => !NOT_PART_OF_A_BUILD.includes(name));
    expect(new Set(CHANGES.map(([file]) => file.split(/[/.]/)[0]))).toEqual(new Set(rooms));
  });
});
