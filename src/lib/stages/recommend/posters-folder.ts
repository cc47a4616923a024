import type { Config } from "../../core/config.js";
import { samplePosters } from "../../sample/sample-deliveries.js";

/** The sample brings its own posters, which lie with it: they must never be taken for those of real films. */
export function postersFolder({ paths }: Pick<Config, "paths">): string {
  return samplePosters(paths.raw) ?? paths.posters;
}
