import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { verifySnapshot } from "#lib/snapshot/verify-snapshot";
import { emptySnapshot } from "./empty-snapshot.js";

let published: string;

beforeAll(async () => {
  published = await emptySnapshot();
});

describe("verifySnapshot", () => {
  it("finds no fault in a snapshot as it was published", async () => {
    expect(await verify(() => {})).toEqual([]);
  });

  it("names the file and the first byte that differs", async () => {
    const faults = await verify((folder) => {
      const path = join(folder, "dim_title.parquet");
      const bytes = readFileSync(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    });
    expect(faults).toEqual([{ file: "dim_title.parquet", fault: expect.stringMatching(/SHA-256.*from byte 100 on$/) }]);
  });

  it("names a file that was cut short, and where", async () => {
    const faults = await verify((folder) => truncateSync(join(folder, "dim_date.parquet"), 50));
    expect(faults).toEqual([
      { file: "dim_date.parquet", fault: expect.stringMatching(/^has 50 bytes instead of \d+, .* from byte 50 on$/) },
    ]);
  });

  it("names missing and additional files", async () => {
    const faults = await verify((folder) => {
      rmSync(join(folder, "claim.parquet"));
      writeFileSync(join(folder, "notes.txt"), "");
    });
    expect(faults).toEqual([
      { file: "claim.parquet", fault: "is missing" },
      { file: "notes.txt", fault: "is not in the manifest" },
    ]);
  });

  it("names a manifest that was written otherwise, or with other content", async () => {
    const spaced = await verify((folder) => appendFileSync(join(folder, "manifest.json"), " "));
    expect(spaced).toEqual([
      { file: "manifest.json", fault: expect.stringMatching(/^is written differently from byte/) },
    ]);
    const changed = await verify((folder) => {
      const path = join(folder, "manifest.json");
      writeFileSync(path, readFileSync(path, "utf8").replace('"sample"', '"real"'));
    });
    expect(changed).toEqual([{ file: "manifest.json", fault: expect.stringMatching(/^its content has the id/) }]);
  });
});

async function verify(damage: (folder: string) => void) {
  const folder = join(mkdtempSync(join(tmpdir(), "leitmotif-damaged-")), basename(published));
  cpSync(published, folder, { recursive: true });
  damage(folder);
  return verifySnapshot(folder, async () => published);
}
