import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCE_NAMES } from "../contract/sources.js";
import { codeFingerprint } from "../core/code/code-fingerprint.js";
import type { Config } from "../core/config.js";
import { sha256 } from "../core/sha256.js";
import type { MadeFrom } from "../report/changes/version-record.js";
import type { Snapshot } from "../snapshot/open-snapshot.js";
import { readingModule } from "../sources/reading-module.js";
import { readDeliveryCounts } from "../sources/staging/delivery-counts.js";
import { postersFolder } from "./recommend/posters-folder.js";

/** The modules whose code can change a table of the snapshot, by stage. */
const CODE: Readonly<Record<string, readonly string[]>> = {
  ingest: SOURCE_NAMES.map(readingModule),
  warehouse: ["stages/warehouse-stage"],
  link: ["stages/link-stage"],
  predict: ["stages/predict-stage"],
  recommend: ["stages/recommend/recommend-stage"],
  gates: ["stages/gates/gates-stage"],
  snapshot: ["stages/snapshot-stage"],
};

/** Everything that can move a figure of a version: its deliveries, the code, and the configuration. */
export function madeFrom(config: Config, { manifest }: Snapshot): MadeFrom {
  return {
    deliveries: Object.fromEntries(
      manifest.deliveries.map(({ source, date }) => [
        `${source} ${date}`,
        contentOf(join(config.paths.staged, source, date)),
      ]),
    ),
    code: Object.fromEntries(Object.entries(CODE).map(([stage, modules]) => [stage, codeFingerprint(modules)])),
    settings: settingsOf(config),
  };
}

/** The hash of all files of a delivery, from the record that ingesting made. */
function contentOf(stagedFolder: string): string {
  const files = readDeliveryCounts(stagedFolder)?.files ?? [];
  return sha256(
    files
      .map(({ name, sha256 }) => `${name} ${sha256}\n`)
      .sort()
      .join(""),
  );
}

/** The settings that can change a table, with the names that they have in the configuration. */
function settingsOf(config: Config): MadeFrom["settings"] {
  const { sources, ratings, gates, linking, prediction, recommending } = config;
  const { verdicts, costs } = linking;
  return {
    ...named("gates", gates),
    ...named("linking.costs", costs),
    // The file, not its place, says what people decided.
    "linking.verdicts": digestOf(verdicts),
    "recommending.feedback": digestOf(recommending.feedback),
    "recommending.imageModel": recommending.imageModel.file === "" ? "none" : recommending.imageModel.sha256,
    "recommending.posters": digestOfAll(postersFolder(config)),
    ...named("prediction", prediction),
    ...named("ratings", ratings),
    "sources.discogs.releases": sources.discogs.releases,
  };
}

function digestOf(file: string): string {
  return existsSync(file) ? sha256(readFileSync(file)).slice(0, 12) : "none";
}

/** Of the files in a folder, with their names. */
function digestOfAll(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const digests = names.map((name) => `${name} ${digestOf(join(folder, name))}\n`);
  return names.length === 0 ? "none" : sha256(digests.join("")).slice(0, 12);
}

function named(section: string, settings: Readonly<Record<string, string | number>>): MadeFrom["settings"] {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [`${section}.${name}`, value]));
}
