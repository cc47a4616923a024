import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Config, parseConfig } from "./config-schema.js";
import { InputError } from "./errors.js";

export type { Config } from "./config-schema.js";

export const CONFIG_FILE = "leitmotif.config.json";

/**
 * Reads the configuration from the current folder or from the given file. Paths in it are relative to the file's
 * folder.
 */
export function loadConfig(file?: string): Config {
  const path = resolve(file ?? CONFIG_FILE);
  if (file === undefined && !existsSync(path)) return defaultConfig();
  return anchored(parseConfig(readJson(path), path), dirname(path));
}

/** The configuration of a folder without a configuration file. */
export function defaultConfig(): Config {
  return anchored(parseConfig({}, CONFIG_FILE), process.cwd());
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new InputError(`is not valid JSON: ${error.message}`, { file: path, remedy: "fix it in an editor" });
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
  const { feedback, imageModel } = config.recommending;
  const recommending = {
    feedback: resolve(folder, feedback),
    imageModel: { ...imageModel, file: imageModel.file === "" ? "" : resolve(folder, imageModel.file) },
  };
  const linking = { ...config.linking, verdicts: resolve(folder, config.linking.verdicts) };
  // fromEntries loses the names, which are those of the paths above.
  return { ...config, linking, recommending, paths: Object.fromEntries(paths) as Config["paths"] };
}
