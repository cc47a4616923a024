import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { figureNames } from "#lib/figures/open-figure";
import { seedFigures } from "#lib/report/framework/seed-figures";
import { openSnapshot, SNAPSHOT_VARIABLE } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../../snapshot/empty-snapshot.js";

let snapshotFolder: string;
let seeded: string;

beforeAll(async () => {
  snapshotFolder = await emptySnapshot();
  const root = mkdtempSync(join(tmpdir(), "leitmotif-site-"));
  await seedFigures(root, openSnapshot(snapshotFolder));
  seeded = join(root, ".observablehq", "cache", "loaders");
});

describe("seedFigures", () => {
  it("leaves three files of each figure, also of a snapshot that holds nothing to show", () => {
    expect(readdirSync(seeded)).toHaveLength(3 * figureNames().length);
  });

  it.each(["csv", "json", "svg"])("writes to the byte what the loader of %s prints", (ending) => {
    const loader = join("src/loaders", `[figure].${ending}.ts`);
    const printed = execFileSync(process.execPath, ["--import", "tsx", loader, "--figure=source-counts"], {
      env: { ...process.env, [SNAPSHOT_VARIABLE]: snapshotFolder },
    });
    expect(printed.length).toBeGreaterThan(100);
    expect(readFileSync(join(seeded, `source-counts.${ending}`))).toEqual(printed);
  });
});
