import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { SiteFigure } from "#lib/report/site/figures/site-figure";
import { drawSiteFigures } from "#lib/report/site/figures/site-figures";
import { openSnapshot, SNAPSHOT_VARIABLE } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../../snapshot/empty-snapshot.js";

let snapshotFolder: string;
let figures: readonly SiteFigure[];

beforeAll(async () => {
  snapshotFolder = await emptySnapshot();
  figures = await drawSiteFigures(openSnapshot(snapshotFolder));
});

describe("drawSiteFigures", () => {
  it.each([
    ["[figure].csv", "source-counts.csv"],
    ["[figure].json", "source-counts.json"],
    ["[figure].svg", "source-counts.svg"],
    ["charts/[figure].json", "charts/source-counts.json"],
    ["[figure].png", "source-counts.png"],
  ])("makes what the loader %s prints, to the byte", (name, file) => {
    const loader = join("src/loaders", `${name}.ts`);
    const printed = execFileSync(process.execPath, ["--import", "tsx", loader, "--figure=source-counts"], {
      env: { ...process.env, [SNAPSHOT_VARIABLE]: snapshotFolder },
    });
    expect(printed.length).toBeGreaterThan(100);
    const drawn = figures.find(({ name }) => name === "source-counts");
    expect(Buffer.from(drawn?.files[file] ?? "")).toEqual(printed);
  });
});
