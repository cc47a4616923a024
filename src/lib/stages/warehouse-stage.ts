import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { SOURCE_NAMES } from "../contract/sources.js";
import { writeAtomically } from "../core/atomic-write.js";
import { codeFingerprint } from "../core/code/code-fingerprint.js";
import { withDuckDB } from "../core/duckdb.js";
import { InputError } from "../core/errors.js";
import { counted, grouped } from "../core/numbers.js";
import { holdsSample, sampleIdentity } from "../sample/sample-deliveries.js";
import { findDeliveries } from "../sources/delivery.js";
import { readingModule } from "../sources/reading-module.js";
import { readLoadedDeliveries } from "../warehouse/deliveries/loaded-deliveries.js";
import { loadWarehouse } from "../warehouse/load-warehouse.js";
import { linkedMark, loadedMark, predictedMark } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

/**
 * The tables of the sources are read by name, without importing their code; but when that code changes, it may stage
 * other rows.
 */
const CODE = ["stages/warehouse-stage", ...SOURCE_NAMES.map(readingModule)];

export const warehouseStage: Stage = {
  name: "warehouse",
  made: {
    code: CODE,
    from: ({ config }) => [config.paths.staged],
    // Links are written into the same file later, so its stamp is of no use; but the file must exist.
    into: ({ config: { paths } }) => [loadedMark({ paths }), ...(existsSync(paths.warehouse) ? [] : [paths.warehouse])],
    settings: ({ config }) => config.ratings,
  },
  fills: ({ config }) => [config.paths.warehouse],
  run: loadStage,
};

async function loadStage(build: Build): Promise<StageResult> {
  const { paths, ratings, memoryLimit, threads } = build.config;
  await startOverIfOutdated(build);
  const loads = await loadWarehouse({
    stagedFolder: paths.staged,
    deliveries: findDeliveries(paths.raw),
    warehousePath: paths.warehouse,
    voteQuantile: ratings.voteQuantile,
    memoryLimit,
    threads,
  });
  const newest = loads.at(-1)?.date;
  if (newest !== undefined || !existsSync(loadedMark(build.config))) {
    await writeAtomically(loadedMark(build.config), async (path) => writeFileSync(path, `${newest ?? ""}\n`));
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const rowsIn = sum(loads.flatMap((load) => Object.values(load.rowsIn)));
  const rowsOut = sum(Object.values(loads.at(-1)?.rowsOut ?? {}));
  if (loads.length === 0) return { summary: "all deliveries are loaded already", idle: true };
  return { summary: `${counted(loads.length, "load", "loads")}: ${grouped(rowsOut)} rows`, rowsIn, rowsOut };
}

/** A warehouse made by other code, with other settings or from another sample can't be continued. */
async function startOverIfOutdated({ config, force }: Build): Promise<void> {
  const { paths } = config;
  const { warehouse, raw, staged } = paths;
  const origin = `${warehouse}.origin`;
  const now = JSON.stringify([codeFingerprint(CODE), config.ratings, holdsSample(raw) ? sampleIdentity(raw) : "real"]);
  if (!force && existsSync(warehouse) && existsSync(origin) && readFileSync(origin, "utf8") === now) return;
  if (existsSync(warehouse) && !holdsSample(raw)) await refuseToLoseHistory(warehouse, staged);
  for (const path of [
    origin,
    loadedMark({ paths }),
    linkedMark({ paths }),
    predictedMark({ paths }),
    warehouse,
    `${warehouse}.wal`,
  ])
    rmSync(path, { force: true });
  await writeAtomically(origin, async (path) => writeFileSync(path, now));
}

async function refuseToLoseHistory(warehouse: string, staged: string): Promise<void> {
  const here = new Set(findDeliveries(staged).map(({ source, date }) => `${source} ${date}`));
  const loaded = await withDuckDB({ path: warehouse }, readLoadedDeliveries);
  const lost = loaded.map(({ source, date }) => `${source} ${date}`).filter((delivery) => !here.has(delivery));
  if (lost.length === 0) return;
  throw new InputError("must be rebuilt, but deliveries that it was made from are gone", {
    file: warehouse,
    value: lost.join(", "),
    remedy: "put them back, or move this file away to start without them",
  });
}
