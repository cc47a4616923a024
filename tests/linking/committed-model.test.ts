import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { trainToFolder } from "#lib/linking/training/train-files";

const benchmark = "../shared/benchmark/linking";
const isThere = existsSync(join(benchmark, "films.csv"));
if (!isThere) process.stdout.write(`skipped: the model is not trained anew, for ${benchmark} is not there\n`);

/** Those that model.json names under `inputs`. */
const files = [
  { releases: `${benchmark}/dev/releases.csv`, films: `${benchmark}/films.csv`, gold: `${benchmark}/dev/gold.csv` },
  { releases: "tests/gold/releases.csv", films: "tests/gold/films.csv", gold: "tests/gold/gold.csv" },
];

describe.skipIf(!isThere)("the model in the repository", () => {
  it("is, byte for byte, what the training makes of the inputs that it names", { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "model-"));
    try {
      await trainToFolder(files, folder, thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 }));
      for (const name of ["model.json", "title-words.csv"]) {
        expect(
          readFileSync(join(folder, name), "utf8") ===
            readFileSync(`src/lib/linking/${name === "model.json" ? "decide" : "titles"}/${name}`, "utf8"),
          name,
        ).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
