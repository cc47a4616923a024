import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { literal, withDuckDB } from "leitmotif/duckdb";
import { findDeliveries } from "leitmotif/sources/delivery";
import { checkWarehouse } from "leitmotif/warehouse/gates/check-warehouse";
import { GATES } from "leitmotif/warehouse/gates/gates";
import { beforeAll, describe, expect, it } from "vitest";
import { LIMITS, type SampleWarehouse, sampleWarehouse } from "../../warehouse-fixture.js";

interface PlantedDefect {
  readonly gate: string;
  readonly plant: string;
}

const DEFECTS: readonly PlantedDefect[] = JSON.parse(
  readFileSync("tests/fixtures/warehouse/planted-defects.json", "utf8"),
);
/** A change to what was staged of the newest delivery. */
interface StagedDefect {
  readonly gate: string;
  readonly table: string;
  readonly select: string;
}

const STAGED_DEFECTS: readonly StagedDefect[] = JSON.parse(
  readFileSync("tests/fixtures/warehouse/staged-defects.json", "utf8"),
);
const SETTINGS = { freshnessDays: 120, rowDrift: 0.3, nullDrift: 0.1 };

let sound: SampleWarehouse;

beforeAll(async () => {
  sound = await sampleWarehouse(60);
}, 120_000);

describe("the gates", () => {
  it("let a sound warehouse pass", async () => {
    expect(failed(await check(sound))).toEqual([]);
  });

  it("have names of their own, and reasons", () => {
    expect(new Set(GATES.map(({ name }) => name)).size).toBe(GATES.length);
    expect(GATES.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  it.each(DEFECTS)("catch it, and only $gate does", async ({ gate, plant }) => {
    const results = await check(await damaged(plant));
    expect(failed(results)).toEqual([gate]);
    const result = results.find((result) => result.gate.name === gate);
    expect(result?.offending).toBeGreaterThan(0);
    expect(JSON.parse(result?.examples[0] ?? "null")).toBeTypeOf("object");
  });

  it.each(STAGED_DEFECTS)("catch it in a delivery, and only $gate does", async (defect) => {
    expect(failed(await check({ ...sound, stagedFolder: await damagedDelivery(defect) }))).toEqual([defect.gate]);
  });

  it("catch a source that is far behind the others", async () => {
    const { warehousePath } = await damaged(
      "UPDATE loaded_delivery SET delivery_date = delivery_date - INTERVAL 1 YEAR WHERE source = 'spotify'",
    );
    const stagedFolder = copyOfStaged();
    for (const { source, date, folder } of findDeliveries(stagedFolder)) {
      if (source === "spotify") renameSync(folder, join(stagedFolder, source, aYearBefore(date)));
    }
    expect(failed(await check({ ...sound, warehousePath, stagedFolder }))).toEqual(["freshness"]);
  });

  it("miss no kind: each is tried with a defect", () => {
    const kindOf = (name: string) =>
      name
        .split(".")
        .slice(0, name.startsWith("history.") ? 3 : 1)
        .join(".");
    const tried = new Set([...DEFECTS, ...STAGED_DEFECTS].map(({ gate }) => kindOf(gate)).concat("freshness"));
    const kinds = new Set(GATES.map(({ name }) => kindOf(name).replace("dim_release", "dim_title")));
    expect([...kinds].filter((kind) => !tried.has(kind))).toEqual([]);
  });

  it("catch a row that ingesting neither kept nor rejected", async () => {
    const staged = copyOfStaged();
    const file = join(findDeliveries(staged)[0]?.folder ?? "", "counts.json");
    const counts = JSON.parse(readFileSync(file, "utf8"));
    counts.files[0].read += 1;
    writeFileSync(file, JSON.stringify(counts));
    expect(failed(await check({ ...sound, stagedFolder: staged }))).toEqual(["count.read_is_kept_and_rejected"]);
  });
});

function check({ warehousePath, stagedFolder }: SampleWarehouse, settings = SETTINGS) {
  return checkWarehouse({ warehousePath, stagedFolder, settings, ...LIMITS });
}

function failed(results: Awaited<ReturnType<typeof checkWarehouse>>): string[] {
  return results.filter(({ passed }) => !passed).map(({ gate }) => gate.name);
}

async function damaged(plant: string): Promise<SampleWarehouse> {
  const warehousePath = join(mkdtempSync(join(tmpdir(), "leitmotif-damaged-")), "warehouse.duckdb");
  cpSync(sound.warehousePath, warehousePath);
  await withDuckDB({ path: warehousePath }, async (connection) => {
    await connection.run(plant);
  });
  return { ...sound, warehousePath };
}

async function damagedDelivery({ table, select }: StagedDefect): Promise<string> {
  const staged = copyOfStaged();
  const [source, name] = table.split("/");
  const folder = findDeliveries(staged)
    .filter((delivery) => delivery.source === source)
    .at(-1)?.folder;
  const file = join(folder ?? "", `${name}.parquet`);
  await withDuckDB({}, async (connection) => {
    await connection.run(`CREATE TABLE staged AS FROM read_parquet(${literal(file)})`);
    await connection.run(`COPY (${select}) TO ${literal(file)} (FORMAT parquet)`);
  });
  return staged;
}

function aYearBefore(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

function copyOfStaged(): string {
  const staged = mkdtempSync(join(tmpdir(), "leitmotif-staged-"));
  cpSync(sound.stagedFolder, staged, { recursive: true });
  return staged;
}
