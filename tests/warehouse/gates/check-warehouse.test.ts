import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { findDeliveries } from "#lib/sources/delivery";
import { checkGates } from "#lib/warehouse/gates/check-gates";
import { checkWarehouse, prepareGates } from "#lib/warehouse/gates/check-warehouse";
import { GATES } from "#lib/warehouse/gates/gates";
import { REQUIRED } from "#lib/warehouse/gates/value-gates";
import { LIMITS } from "../sample/load.js";
import { copyOfWarehouse, type SharedSample, sharedSample } from "../sample/shared-sample.js";
import { columnDefects, declaredDefects, type PlantedDefect } from "./declared-defects.js";

/** Those that follow from a declaration are made of it, the others are written down. */
const DEFECTS: readonly PlantedDefect[] = [
  ...declaredDefects(),
  ...JSON.parse(readFileSync("tests/fixtures/warehouse/planted-defects.json", "utf8")),
];
/** A change to what was staged of the newest delivery. */
interface StagedDefect {
  readonly gate: string;
  readonly table: string;
  readonly select: string;
}

const STAGED_DEFECTS: readonly StagedDefect[] = JSON.parse(
  readFileSync("tests/fixtures/warehouse/staged-defects.json", "utf8"),
);
/** A warehouse and what it was loaded from. */
type Checked = Pick<SharedSample, "warehousePath" | "stagedFolder">;

const SETTINGS = { freshnessDays: 120, rowDrift: 0.3, nullDrift: 0.1, featureDrift: 0.25 };

let sound: Checked;
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  sound = await sharedSample();
  connection = await openCopy();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

describe("the gates", () => {
  it("lets a sound warehouse pass", async () => {
    expect(failed(await check(sound))).toEqual([]);
    expect(failed(await checkGates(connection, GATES))).toEqual([]);
  });

  it("gives each gate a name of its own, and a reason", () => {
    expect(new Set(GATES.map(({ name }) => name)).size).toBe(GATES.length);
    expect(GATES.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  it.each(DEFECTS)("catches a planted defect by $gate alone", async ({ gate, plant, also = [] }) => {
    const results = await withDefect(plant);
    expect(failed(results).sort()).toEqual([gate, ...also].sort());
    const result = results.find((result) => result.gate.name === gate);
    expect(result?.offending).toBeGreaterThan(0);
    expect(JSON.parse(result?.examples[0] ?? "null")).toBeTypeOf("object");
  });

  it("looks at every column that gates are declared for, and at both ends of every range", async () => {
    const missed: string[] = [];
    for (const { gate, plant } of columnDefects()) {
      const own = GATES.filter(({ name }) => name === gate);
      if (failed(await withDefect(plant, own)).length === 0) missed.push(plant);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  it("fails several gates at once only for a reason", () => {
    expect(DEFECTS.filter(({ also, why = "" }) => also !== undefined && why.length < 20)).toEqual([]);
  });

  it.each(STAGED_DEFECTS)("catches a defect planted in a delivery by $gate alone", async (defect) => {
    expect(failed(await check({ ...sound, stagedFolder: await damagedDelivery(defect) }))).toEqual([defect.gate]);
  });

  it("catches a source that is far behind the others", async () => {
    const { warehousePath } = await damaged(
      "UPDATE loaded_delivery SET delivery_date = delivery_date - INTERVAL 1 YEAR WHERE source = 'spotify'",
    );
    const stagedFolder = copyOfStaged();
    for (const { source, date, folder } of findDeliveries(stagedFolder)) {
      if (source === "spotify") renameSync(folder, join(stagedFolder, source, aYearBefore(date)));
    }
    expect(failed(await check({ ...sound, warehousePath, stagedFolder }))).toEqual(["freshness"]);
  });

  it("catches a row that ingesting neither kept nor rejected", async () => {
    const staged = copyOfStaged();
    const file = join(findDeliveries(staged)[0]?.folder ?? "", "counts.json");
    const counts = JSON.parse(readFileSync(file, "utf8"));
    counts.files[0].read += 1;
    writeFileSync(file, JSON.stringify(counts));
    expect(failed(await check({ ...sound, stagedFolder: staged }))).toEqual(["count.read_is_kept_and_rejected"]);
  });

  it("tries every gate with a defect of its own", () => {
    const tried = [...DEFECTS, ...STAGED_DEFECTS].map(({ gate }) => gate);
    const known = GATES.map(({ name }) => name);
    expect([...new Set([...tried, "freshness", "count.read_is_kept_and_rejected"])].sort()).toEqual(known.sort());
  });
});

/** Makes the warehouse unsound, asks gates, and takes it back. */
async function withDefect(plant: string, gates = GATES) {
  await connection.run("BEGIN TRANSACTION");
  try {
    await connection.run(plant);
    return await checkGates(connection, gates);
  } finally {
    await connection.run("ROLLBACK");
  }
}

/** A copy to plant defects in: it lets nulls in, and its tables have rows of every kind. */
async function openCopy(): Promise<DuckDBConnection> {
  const path = copyOfWarehouse(sound.warehousePath);
  // Gates are many and quick: handing their work to a second thread takes longer than it saves.
  instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const opened = await instance.connect();
  await opened.run(`ATTACH ${literal(path)} AS warehouse`);
  await opened.run("USE warehouse");
  await prepareGates(opened, { stagedFolder: sound.stagedFolder, settings: SETTINGS });
  for (const [table, columns] of Object.entries(REQUIRED)) {
    for (const column of columns) await opened.run(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP NOT NULL`);
  }
  await opened.run(readFileSync("tests/fixtures/warehouse/rows-to-damage.sql", "utf8"));
  return opened;
}

function check({ warehousePath, stagedFolder }: Checked, settings = SETTINGS) {
  return checkWarehouse({ warehousePath, stagedFolder, settings, ...LIMITS });
}

function failed(results: Awaited<ReturnType<typeof checkWarehouse>>): string[] {
  return results.filter(({ passed }) => !passed).map(({ gate }) => gate.name);
}

async function damaged(plant: string): Promise<Checked> {
  const warehousePath = copyOfWarehouse(sound.warehousePath);
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
