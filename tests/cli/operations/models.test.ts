import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordTraining, type TrainedModel } from "#lib/operations/trainings/training-ledger";
import { inProcessWith } from "../run.js";

const BUDGET: TrainedModel = {
  target: "pays",
  model: "budget alone",
  role: "baseline",
  compared_with: "base rate",
  is_chosen: false,
  features: 1,
  training_films: 600,
  validation_films: 200,
  test_films: 200,
  validation_loss: 0.63,
  sha256: "a".repeat(64),
};
const FEW: TrainedModel = {
  ...BUDGET,
  model: "helpful features",
  role: "candidate",
  is_chosen: true,
  features: 6,
  validation_loss: 0.624,
  sha256: "b".repeat(64),
};
const TREES: TrainedModel = { ...FEW, model: "trees", is_chosen: false, features: 35, sha256: "c".repeat(64) };
const RULE: TrainedModel = { ...BUDGET, model: "planted rule", role: "truth", features: 0, sha256: null };
const SETTINGS = { paysFrom: 2, testShare: 0.2 };

const TRAININGS = [
  { trained: "2026-01-01T10:00:00.000Z", settings: SETTINGS, films: 1000, models: [BUDGET, FEW, RULE] },
  {
    trained: "2026-01-02T10:00:00.000Z",
    settings: { ...SETTINGS, paysFrom: 3 },
    films: 1200,
    models: [BUDGET, { ...FEW, validation_loss: 0.6, features: 7, sha256: "d".repeat(64) }, TREES, RULE],
  },
] as const;

describe("leitmotif models", () => {
  it("lists trainings, newest first, with how many models are as before", async () => {
    const { code, stdout } = await models([]);
    const [first, second] = stdout.split("\n").slice(2);
    expect(code).toBe(0);
    expect(first).toMatch(/^20260102T100000000Z .* 1,200 +4 +helpful features +0\.6000 +dddddddddddd +1 of 3$/);
    expect(second).toMatch(/^20260101T100000000Z .* 1,000 +3 +helpful features +0\.6240 +bbbbbbbbbbbb$/);
  });

  it.each(["last", "20260102", "20260102T100000000Z"])("shows one training by %s", async (id) => {
    const { stdout } = await models([id]);
    expect(stdout).toMatch(/^settings +paysFrom 3, testShare 0\.2$/m);
    expect(stdout).toMatch(/^pays +helpful features +candidate, chosen +7 +600 +0\.6000 +dddddddddddd$/m);
  });

  it("puts settings, figures and hashes of two side by side", async () => {
    const { stdout } = await models(["20260101", "last"]);
    expect(stdout).toMatch(/^paysFrom +2 +3$/m);
    expect(stdout).toMatch(/^pays +budget alone +600 +1 +0\.6300 +0\.0000 +same$/m);
    expect(stdout).toMatch(
      /^pays +helpful features +both +600 +6 → 7 +0\.6240 → 0\.6000 +−0\.0240 +bbbbbbbbbbbb → dddddddddddd$/m,
    );
    expect(stdout).toMatch(/^pays +trees +– → 600 +– → 35 +– → 0\.6240 +– → cccccccccccc$/m);
    expect(stdout).toContain("1 of 3 models are the same, byte by byte");
  });

  it("gives programs a comparison as JSON", async () => {
    const compared = JSON.parse((await models(["20260101", "20260102", "--json"])).stdout);
    expect(compared.settings).toContainEqual({ setting: "paysFrom", one: 2, other: 3 });
    expect(compared.models.map(({ model }: { readonly model: string }) => model)).toEqual([
      "budget alone",
      "helpful features",
      "planted rule",
      "trees",
    ]);
  });

  it("says which lines it cannot read", async () => {
    const { stdout } = await models([], '{"trained": "2026-0');
    expect(stdout).toContain("lines of the list that cannot be read: 3");
  });

  it.each([
    ["2026", '"2026" begins 2 trainings: 20260101T100000000Z, 20260102T100000000Z'],
    ["first", 'no training is called "first"; allowed are last, or an id such as 20260101T100000000Z'],
  ])("ends with 2 on the id %s and says what is allowed", async (id, says) => {
    const { code, stdout, stderr } = await models([id]);
    expect(stderr).toContain(says);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("says what to do where nothing was trained", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-models-"));
    expect(await inProcessWith(folder, ["models"])).toMatchObject({
      code: 0,
      stdout: "there are no trainings yet: leitmotif build makes one\n",
    });
    expect((await inProcessWith(folder, ["models", "last"])).code).toBe(2);
  });
});

function models(args: readonly string[], after = "") {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-models-"));
  const ledger = join(folder, "data", "ledger");
  for (const training of TRAININGS) recordTraining(ledger, training);
  appendFileSync(join(ledger, "models.ndjson"), after);
  return inProcessWith(folder, ["models", ...args]);
}
