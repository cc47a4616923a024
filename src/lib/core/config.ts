import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseConfig } from "./config-schema.js";
import { InputError } from "./errors.js";

export const CONFIG_FILE = "leitmotif.config.json";

/** What `leitmotif.config.json` says, with defaults for what it leaves out and absolute paths. */
export interface Config {
  readonly paths: {
    readonly raw: string;
    readonly staged: string;
    readonly rejects: string;
    readonly snapshots: string;
    readonly warehouse: string;
    readonly reports: string;
    readonly evidence: string;
    /** What each stage of a build did last, and when. */
    readonly ledger: string;
  };
  /** Where each source publishes what `leitmotif fetch` downloads. */
  readonly sources: {
    readonly imdb: { readonly url: string };
    /** `url` lists the dumps; `filesUrl` plus a name of that list, such as `data/2026/…`, is a dump. */
    readonly discogs: {
      readonly url: string;
      readonly filesUrl: string;
      /** Which releases of an XML dump are staged; the others are counted. */
      readonly releases: "all" | "screen";
    };
    readonly tmdb: { readonly url: string };
    /** Empty until the user names a place: this source has no stable home. */
    readonly spotify: { readonly url: string };
  };
  /** How much memory DuckDB may use, such as `2GB`. */
  readonly memoryLimit: string;
  /** How many threads DuckDB may use. */
  readonly threads: number;
  readonly ratings: {
    /** The share of a type's titles that have no more votes than a title's own rating needs to weigh as much as the mean. */
    readonly voteQuantile: number;
  };
  /** From where on a difference between deliveries deserves a warning. */
  readonly gates: {
    /** How many days a source may be behind the newest of all. */
    readonly freshnessDays: number;
    /** The share by which the rows of a table may change from one delivery to the next. */
    readonly rowDrift: number;
    /** By how much the share of nulls in a column may change. */
    readonly nullDrift: number;
  };
  /** What the linking weighs against each other, and where verdicts of people are kept. */
  readonly linking: {
    /** What a wrong link, a missed link and a look by a person cost, in any unit: the thresholds follow from them. */
    readonly costs: { readonly wrongLink: number; readonly missedLink: number; readonly review: number };
    readonly verdicts: string;
  };
  /** What `leitmotif sample` writes when its options say nothing else. */
  readonly sample: {
    readonly films: number;
    readonly seed: number;
    readonly deliveries: number;
  };
}

/** Reads the configuration of the current folder, or the named file, whose folder its paths are relative to. */
export function loadConfig(file?: string): Config {
  const path = resolve(file ?? CONFIG_FILE);
  if (file === undefined && !existsSync(path)) return defaultConfig();
  return anchored(parseConfig(readJson(path), path), dirname(path));
}

/** What holds in a folder without a configuration file. */
export function defaultConfig(): Config {
  return anchored(parseConfig({}, CONFIG_FILE), process.cwd());
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new InputError(`is not valid JSON: ${error.message}`, { file: path, remedy: "mend it in an editor" });
    }
    throw new InputError("cannot be read", {
      file: path,
      value: (error as NodeJS.ErrnoException).code ?? String(error),
      remedy: "check the path and its permissions",
    });
  }
}

function anchored(config: Config, folder: string): Config {
  const paths = Object.entries(config.paths).map(([name, path]) => [name, resolve(folder, path)]);
  // The names are those of the paths that went in.
  const linking = { ...config.linking, verdicts: resolve(folder, config.linking.verdicts) };
  return { ...config, linking, paths: Object.fromEntries(paths) as Config["paths"] };
}
