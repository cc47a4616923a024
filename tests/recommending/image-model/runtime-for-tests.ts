import { createRequire } from "node:module";
import { join } from "node:path";
import type { Runtime } from "#lib/recommending/posters/image-model/runtime";

const PACKAGE = "onnxruntime-web";

/** The package that runs image models, from a folder of its own or from the kit; undefined where it is not installed. */
export function installedRuntime(): Runtime | undefined {
  const place = process.env.LEITMOTIF_ONNXRUNTIME;
  const require = createRequire(place === undefined ? import.meta.url : join(place, "package.json"));
  try {
    // The package has types of its own, which need not be there.
    return require(PACKAGE) as Runtime;
  } catch {
    process.stderr.write(`skipped: running image models, because ${PACKAGE} is not installed\n`);
    return undefined;
  }
}
