import { InputError } from "../../core/errors.js";
import { holdsSample } from "../../sample/sample-deliveries.js";

/** One report is about real films or about invented ones. */
export function refuseSample(rawFolder: string): void {
  if (!holdsSample(rawFolder)) return;
  throw new InputError("holds the invented deliveries of a sample, and real ones must not mix with them", {
    file: rawFolder,
    remedy: "move this folder away, or name another one as paths.raw in leitmotif.config.json",
  });
}
