import { counted } from "../core/numbers.js";
import { unfinishedSample } from "../sample/sample-deliveries.js";
import { writeSample } from "../sample/write-sample.js";
import { findDeliveries } from "../sources/delivery.js";
import type { Build, Stage, StageResult } from "./stage.js";

/** Makes invented data if there are no others. */
export const sampleStage: Stage = {
  name: "sample",
  fills: ({ config }) => [config.paths.raw],
  run: sample,
};

async function sample({ config }: Build): Promise<StageResult> {
  const { raw } = config.paths;
  const unfinished = unfinishedSample(raw);
  const deliveries = findDeliveries(raw).length;
  if (deliveries > 0 && unfinished === undefined) {
    return { summary: `${counted(deliveries, "delivery is", "deliveries are")} here`, idle: true };
  }
  const { files } = await writeSample(raw, unfinished ?? config.sample);
  return { summary: counted(files, "file", "files") };
}
