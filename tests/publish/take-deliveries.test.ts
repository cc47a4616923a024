import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "#lib/core/sha256";
import { takeDeliveries } from "#publish/publishing/take-deliveries";
import { openTarget } from "#publish/targets/open-target";
import type { Target } from "#publish/targets/target";
import { inProcessWith } from "../cli/run.js";
import { TARGET_KINDS, type TestTarget } from "./targets.js";

const OPTIONS = {
  parallel: 2,
  patience: { tries: 3, firstDelayMs: 1, longestDelayMs: 2000, idleMs: 10_000 },
  events: { onFile() {}, onNote() {} },
};

describe.each(TARGET_KINDS)("deliveries in $name", ({ isInstalled, start }) => {
  let place: TestTarget;

  beforeAll(async () => {
    if (isInstalled) place = await start();
  });
  afterEach(() => place?.proxy?.inject(() => undefined));
  afterAll(() => place?.stop());

  it.skipIf(!isInstalled)("are taken home, each once, and nothing else is", async () => {
    const target = await openTarget(place.fresh());
    await store(target, {
      "imdb/2026-01-01/title.basics.tsv": "a",
      "imdb/2026-02-01/title.basics.tsv": "ab",
      "spotify/2026-01-01/tracks.csv": "abc",
      "notes/2026-01-01/x.txt": "not a source",
      "imdb/newest/title.basics.tsv": "not a date",
    });
    const rawFolder = temporary();
    const taken = await takeDeliveries(target, { ...OPTIONS, rawFolder });
    expect(taken.map(({ source, date, bytes }) => [source, date, bytes])).toEqual([
      ["imdb", "2026-01-01", 1],
      ["imdb", "2026-02-01", 2],
      ["spotify", "2026-01-01", 3],
    ]);
    expect(readFileSync(join(rawFolder, "imdb/2026-02-01/title.basics.tsv"), "utf8")).toBe("ab");
    expect(readdirSync(join(rawFolder, "imdb"))).toEqual(["2026-01-01", "2026-02-01"]);
    expect((await takeDeliveries(target, { ...OPTIONS, rawFolder })).map(({ isNew }) => isNew)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.skipIf(!isInstalled)("are all there or not at all, and an interrupted run goes on", async () => {
    const target = await openTarget(place.fresh());
    await store(target, { "imdb/2026-01-01/a.tsv": "a", "imdb/2026-01-01/b.tsv": "b" });
    const rawFolder = temporary();
    const breaking: Target = {
      ...target,
      async read(name) {
        if (name.endsWith("b.tsv")) throw new Error("out of order");
        return target.read(name);
      },
    };
    await expect(takeDeliveries(breaking, { ...OPTIONS, rawFolder })).rejects.toThrow("out of order");
    expect(readdirSync(join(rawFolder, "imdb"))).toEqual([".taking-2026-01-01"]);
    expect(await takeDeliveries(target, { ...OPTIONS, rawFolder })).toMatchObject([{ files: 2, isNew: true }]);
  });

  it.skipIf(!isInstalled)("must be what was downloaded, where that is known", async () => {
    const target = await openTarget(place.fresh());
    const record = [{ name: "a.tsv", sha256: sha256("something else") }];
    await store(target, { "imdb/2026-01-01/a.tsv": "a", "imdb/2026-01-01/fetch.json": JSON.stringify(record) });
    const taken = takeDeliveries(target, { ...OPTIONS, rawFolder: temporary() });
    await expect(taken).rejects.toThrow("is not the file that was downloaded");
  });

  it.skipIf(!isInstalled)("must be there", async () => {
    const target = await openTarget(place.fresh());
    await store(target, { "title.basics.tsv": "at the wrong place" });
    const taken = takeDeliveries(target, { ...OPTIONS, rawFolder: temporary() });
    await expect(taken).rejects.toThrow("no delivery is stored here");
  });
});

describe("leitmotif fetch", () => {
  it("takes deliveries from an address", async () => {
    const stored = temporary();
    write(join(stored, "imdb/2026-01-01/title.basics.tsv"), "a");
    const ended = await inProcessWith(temporary(), ["fetch", stored, "--quiet"]);
    expect(ended).toEqual({ code: 0, stdout: "imdb: delivery of 2026-01-01, 1 file, 0.0 MB\n", stderr: "" });
  });

  it("says what it takes", async () => {
    const ended = await inProcessWith(temporary(), ["fetch", "imdbb"]);
    expect(ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("imdbb is neither an address nor a source: those are imdb, discogs"),
    });
  });
});

async function store(target: Target, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = temporary();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    write(path, content);
    await target.putNew(name, { path, bytes: Buffer.byteLength(content), sha256: sha256(content) });
  }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-deliveries-"));
}
