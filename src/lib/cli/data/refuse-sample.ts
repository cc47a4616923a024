import { InputError } from "../../core/errors.js";
import { holdsSample } from "../../sample/sample-deliveries.js";

/** A report is either about real films or about invented ones. */
export function refuseSample(rawFolder: string): void {
  if (!holdsSample(rawFolder)) return;
  throw new InputError("contains the invented deliveries of a sample, which must not be mixed with real ones", {
    file: rawFolder,
    remedy: "move this folder away, or set another one as paths.raw in leitmotif.config.json",
  });
}
