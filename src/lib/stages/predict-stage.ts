import { writeFileSync } from "node:fs";
import { writeAtomically } from "../core/atomic-write.js";
import { counted, grouped } from "../core/numbers.js";
import { recordTraining } from "../operations/trainings/training-ledger.js";
import { predictWarehouse, type WarehousePredictions } from "../prediction/run/predict-warehouse.js";
import { plantedSuccess, trueFilmsFile } from "../sample/truth/planted-success.js";
import { linkedMark, predictedMark } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const predictStage: Stage = {
  name: "predict",
  made: {
    code: ["stages/predict-stage"],
    from: ({ config }) => [linkedMark(config), trueFilmsFile(config.paths.raw)],
    // Later stages write into the same file, so its stamp is of no use.
    into: ({ config }) => [predictedMark(config)],
    settings: ({ config }) => config.prediction,
  },
  fills: ({ config }) => [config.paths.warehouse],
  run: predict,
};

async function predict({ config }: Build): Promise<StageResult> {
  const { paths, prediction, memoryLimit, threads } = config;
  const { films, known, trained, models } = await predictWarehouse({
    warehousePath: paths.warehouse,
    settings: prediction,
    rule: plantedSuccess(paths.raw),
    memoryLimit,
    threads,
  });
  if (trained !== undefined)
    recordTraining(paths.ledger, { trained: new Date().toISOString(), settings: prediction, films: known, models });
  const summary = summaryOf(films, known, trained);
  await writeAtomically(predictedMark(config), async (path) => writeFileSync(path, `${summary}\n`));
  return { summary, rowsOut: films };
}

function summaryOf(films: number, known: number, trained: WarehousePredictions["trained"]): string {
  const of = `${counted(films, "film", "films")}, ${grouped(known)} of known budget and takings`;
  if (trained === undefined) return `${of}: too few to learn from`;
  const chosen = trained.targets.map(({ target, chosen }) => `${target.name} by ${chosen.learner.name}`);
  return `${of}: ${chosen.join(", ")}`;
}
