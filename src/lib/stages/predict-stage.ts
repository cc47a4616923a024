import { counted, grouped } from "../core/numbers.js";
import { predictWarehouse } from "../prediction/run/predict-warehouse.js";
import { plantedSuccess, trueFilmsFile } from "../sample/truth/planted-success.js";
import { linkedMark } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const predictStage: Stage = {
  name: "predict",
  made: {
    code: ["stages/predict-stage"],
    from: ({ config }) => [linkedMark(config), trueFilmsFile(config.paths.raw)],
    into: ({ config }) => [config.paths.warehouse],
    settings: ({ config }) => config.prediction,
  },
  run: predict,
};

async function predict({ config }: Build): Promise<StageResult> {
  const { paths, prediction, memoryLimit, threads } = config;
  const { films, known, trained } = await predictWarehouse({
    warehousePath: paths.warehouse,
    settings: prediction,
    rule: plantedSuccess(paths.raw),
    memoryLimit,
    threads,
  });
  const of = `${counted(films, "film", "films")}, ${grouped(known)} of known budget and takings`;
  if (trained === undefined) return { summary: `${of}: too few to learn from`, rowsOut: films };
  const chosen = trained.targets.map(({ target, chosen }) => `${target.name} by ${chosen.learner.name}`);
  return { summary: `${of}: ${chosen.join(", ")}`, rowsOut: films };
}
