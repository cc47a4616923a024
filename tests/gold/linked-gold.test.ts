import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { evaluate } from "#lib/linking/evaluation/evaluate";
import type { Evaluation } from "#lib/linking/evaluation/evaluation";
import { readGold, readLinks } from "#lib/linking/evaluation/read-tables";
import { linkFiles } from "#lib/linking/run/link-files";

/** A figure of the linking, what the committed model reaches, and what a change must not fall short of. */
interface Bound {
  readonly figure: string;
  readonly measured: number;
  readonly atLeast: number;
  of(evaluation: Evaluation): number;
}

const BOUNDS: readonly Bound[] = [
  { figure: "precision", measured: 0.995, atLeast: 0.975, of: ({ overall }) => overall.precision.value },
  { figure: "recall", measured: 0.97, atLeast: 0.95, of: ({ overall }) => overall.recall.value },
  {
    figure: "agreement of probabilities with the truth (1 - calibration error)",
    measured: 0.991,
    atLeast: 0.975,
    of: ({ calibrationError }) => 1 - calibrationError,
  },
  {
    figure: "share of the releases without a film that are left without one",
    measured: 0.981,
    atLeast: 0.96,
    of: ({ overall }) => 1 - overall.linkedWithoutFilm / overall.withoutFilm,
  },
  {
    figure: "share of the releases that need no person to decide",
    measured: 0.979,
    atLeast: 0.96,
    of: ({ overall }) => 1 - inReview / overall.releases,
  },
];

let evaluation: Evaluation;
let inReview: number;

beforeAll(async () => {
  const out = join(mkdtempSync(join(tmpdir(), "leitmotif-gold-")), "links.csv");
  const { review } = await linkFiles({
    releases: "tests/gold/releases.csv",
    films: "tests/gold/films.csv",
    out,
    thresholds: thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 }),
    verdicts: "no verdicts",
    workers: 1,
  });
  inReview = review;
  evaluation = evaluate(await readLinks(out), await readGold("tests/gold/gold.csv"));
}, 60_000);

describe("the committed model on the gold of the repository", () => {
  it.each(BOUNDS)("keeps its $figure at $atLeast or more", ({ figure, measured, atLeast, of }) => {
    const now = of(evaluation);
    const { right, wrong, missed } = evaluation.overall;
    const counts = `${right} links right, ${wrong} wrong, ${missed} missed`;
    expect(now, `${figure} is ${now.toFixed(4)}, and was ${measured} (${counts})`).toBeGreaterThanOrEqual(atLeast);
  });

  it("judges every release of the gold", () => {
    expect(evaluation).toMatchObject({ unlabelled: 0, unsure: 0, overall: { releases: 921, withoutFilm: 282 } });
  });
});
