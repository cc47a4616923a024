import { existsSync, mkdtempSync, realpathSync, rmSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { SOURCES } from "../../contract/sources.js";
import { packageJson } from "../../core/code/package-json.js";
import { type Config, defaultConfig, loadConfig } from "../../core/config.js";
import { withDuckDB } from "../../core/duckdb.js";
import { findDeliveries } from "../../sources/delivery.js";
import { loadSources } from "../../sources/load-sources.js";

/** The result of a check: `missing` is required but not found, `optional` is not required. */
export interface Finding {
  readonly check: string;
  readonly state: "good" | "optional" | "missing";
  readonly detail: string;
  readonly remedy?: string;
}

interface Check {
  readonly name: string;
  readonly needed: boolean;
  readonly remedy: string;
  /** Returns a description of what was found; throws if it is not as it should be. */
  look(config: Config, configFile: string | undefined): string | Promise<string>;
}

const GIGABYTE = 1e9;

const CHECKS: readonly Check[] = [
  {
    name: "Node.js",
    needed: true,
    remedy: `install Node.js ${packageJson.engines.node}, preferably the newest LTS, from https://nodejs.org`,
    look: () => nodeVersion(),
  },
  {
    name: "configuration",
    needed: true,
    remedy: "correct the file as the message says",
    look: (_config, configFile) => validConfig(configFile),
  },
  {
    name: "DuckDB",
    needed: true,
    remedy: "run npm ci; its binary for this platform is missing",
    look: () => duckdbVersion(),
  },
  {
    name: "ZeroMQ",
    needed: true,
    remedy: "run npm ci; its binary for this platform is missing, and notebooks can't run without it",
    look: () => zeromqVersion(),
  },
  {
    name: "notebook kernel",
    needed: true,
    remedy: "run npm ci in the folder of the kit",
    look: () => `tslab ${installedVersion("tslab")}`,
  },
  {
    name: "leitmotif by name",
    needed: true,
    remedy: "run npm ci in the folder of the kit, so that notebooks can import the package",
    look: () => `${packageJson.name} ${installedVersion(packageJson.name)}`,
  },
  {
    name: "disk for the sample",
    needed: true,
    remedy: "free at least 1 GB, or put paths.raw and paths.staged on another disk",
    look: (config) => freeDisk(config, 1 * GIGABYTE),
  },
  {
    name: "disk for full dumps",
    needed: false,
    remedy: "the full dumps and the files made from them take about 60 GB",
    look: (config) => freeDisk(config, 60 * GIGABYTE),
  },
  ...(["raw", "staged", "rejects", "snapshots", "warehouse", "reports", "evidence"] as const).map(
    (path): Check => ({
      name: `write ${path}`,
      needed: true,
      remedy: `give yourself write permission, or change paths.${path}`,
      look: (config) => writable(path === "warehouse" ? dirname(config.paths.warehouse) : config.paths[path]),
    }),
  ),
  {
    name: "deliveries",
    needed: false,
    remedy: "run leitmotif sample for invented data, or leitmotif fetch for the real sources",
    look: (config) => deliveries(config),
  },
];

/** Runs every check; one that throws has found a problem. */
export async function findings(configFile: string | undefined): Promise<Finding[]> {
  const config = configOrDefaults(configFile);
  const checks = [...CHECKS, ...(await keyChecks())];
  return Promise.all(checks.map((check) => finding(check, config, configFile)));
}

/** Sources that require a key. */
async function keyChecks(): Promise<Check[]> {
  return (await loadSources()).flatMap(([source, { fetch }]) => {
    if (fetch?.of !== "films") return [];
    const { keys } = fetch;
    const remedy = `only fetch ${source} needs it: set ${keys.join(" or ")}`;
    return [{ name: `${SOURCES[source]} key`, needed: false, remedy, look: () => keysSet(keys) }];
  });
}

async function finding(check: Check, config: Config, configFile: string | undefined): Promise<Finding> {
  try {
    return { check: check.name, state: "good", detail: await check.look(config, configFile) };
  } catch (error) {
    return {
      check: check.name,
      state: check.needed ? "missing" : "optional",
      detail: firstLine(error instanceof Error ? error.message : String(error)),
      remedy: check.remedy,
    };
  }
}

/** Node adds its require stack to the message about a missing module. */
function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}

/** The check of the configuration reports what is wrong with it; the other checks use the defaults. */
function configOrDefaults(configFile: string | undefined): Config {
  try {
    return loadConfig(configFile);
  } catch {
    return defaultConfig();
  }
}

function validConfig(configFile: string | undefined): string {
  loadConfig(configFile);
  return "valid";
}

function nodeVersion(): string {
  const version = process.versions.node;
  const [wanted = [], found = []] = [packageJson.engines.node, version].map((text) =>
    text.replace(/^\D*/, "").split(".").map(Number),
  );
  const [major = 0, minor = 0] = found;
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) throw new Error(`${version} is too old`);
  return version;
}

async function duckdbVersion(): Promise<string> {
  return withDuckDB({}, async (connection) => {
    const [[version] = []] = await (await connection.run("SELECT version()")).getRows();
    return String(version);
  });
}

async function zeromqVersion(): Promise<string> {
  const { version } = await import("zeromq");
  return `v${version}`;
}

function installedVersion(name: string): string {
  const path = createRequire(join(process.cwd(), "package.json")).resolve(`${name}/package.json`);
  const { version } = createRequire(path)(path) as { version: string };
  return `${version} in ${realpathSync(dirname(path))}`;
}

function freeDisk(config: Config, needed: number): string {
  const { bavail, bsize } = statfsSync(nearestFolder(config.paths.raw));
  const free = bavail * bsize;
  const text = `${Math.floor(free / GIGABYTE)} GB free`;
  if (free < needed) throw new Error(text);
  return text;
}

function writable(folder: string): string {
  const probe = mkdtempSync(join(nearestFolder(folder), ".leitmotif-doctor-"));
  rmSync(probe, { recursive: true });
  return folder;
}

/** Folders are created when they are needed, so the nearest existing one above counts. */
function nearestFolder(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function deliveries(config: Config): string {
  const found = findDeliveries(config.paths.raw);
  if (found.length === 0) throw new Error(`none below ${config.paths.raw}`);
  return found.map(({ source, date }) => `${source} ${date}`).join(", ");
}

/** Says whether there is a key, but never what it is. */
function keysSet(variables: readonly string[]): string {
  const names = variables.filter((name) => process.env[name]);
  if (names.length === 0) throw new Error("not set");
  return `${names.join(" and ")} set`;
}
