import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../core/config.js";
import { counted, grouped } from "../core/numbers.js";
import type { PlantedRule } from "../prediction/run/planted-rows.js";
import { predictWarehouse } from "../prediction/run/predict-warehouse.js";
import type { TrueFilm } from "../sample/truth/truth.js";
import { linkedMark } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const predictStage: Stage = {
  name: "predict",
  made: {
    code: ["stages/predict-stage"],
    from: ({ config }) => [linkedMark(config), truthFile(config)],
    into: ({ config }) => [config.paths.warehouse],
    settings: ({ config }) => config.prediction,
  },
  run: predict,
};

/** The file with the truth about the films of the sample, which exists as long as the sample does. */
function truthFile({ paths }: Config): string {
  return join(paths.raw, "truth", "films.ndjson");
}

async function predict({ config }: Build): Promise<StageResult> {
  const { paths, prediction, memoryLimit, threads } = config;
  const { films, known, trained } = await predictWarehouse({
    warehousePath: paths.warehouse,
    settings: prediction,
    rule: plantedRule(truthFile(config)),
    memoryLimit,
    threads,
  });
  const of = `${counted(films, "film", "films")}, ${grouped(known)} of known budget and takings`;
  if (trained === undefined) return { summary: `${of}: too few to learn from`, rowsOut: films };
  const chosen = trained.targets.map(({ target, chosen }) => `${target.name} by ${chosen.learner.name}`);
  return { summary: `${of}: ${chosen.join(", ")}`, rowsOut: films };
}

function plantedRule(file: string): PlantedRule {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      // The sample writes a film a line.
      const film: Pick<TrueFilm, "film_id" | "success_probability"> = JSON.parse(line);
      return [`imdb:${film.film_id}`, film.success_probability];
    }),
  );
}
