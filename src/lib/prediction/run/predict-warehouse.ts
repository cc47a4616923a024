import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { withTemporaryFolder } from "../../core/atomic-write.js";
import { inTransaction, literal, withDuckDB } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import { makeFeatures } from "../reading/make-features.js";
import type { TABLES_OF_MODELS } from "../reading/predicted-tables.js";
import { isKnown, readFilms } from "../reading/read-films.js";
import type { Film, KnownFilm } from "../training/film.js";
import { makePredictor } from "../training/make-predictor.js";
import { type TrainedModels, type TrainingSettings, trainModels } from "../training/train-models.js";
import { trials } from "../trials/trials.js";
import { comparedFilms } from "./compared-films.js";
import { driftRows } from "./drift-rows.js";
import { featureRows } from "./feature-rows.js";
import { type ModelRow, modelRows } from "./model-rows.js";
import { type PlantedRule, plantedRows } from "./planted-rows.js";
import { predictionRows } from "./prediction-rows.js";

/** Of a row as JSON: a model is a single text. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface PredictOptions {
  readonly warehousePath: string;
  readonly settings: TrainingSettings;
  /** Of a sample; empty where the truth is not known. */
  readonly rule: PlantedRule;
  readonly memoryLimit: string;
  readonly threads: number;
}

export interface WarehousePredictions {
  readonly films: number;
  /** Films whose budget and takings are known. */
  readonly known: number;
  /** Undefined where too few are known. */
  readonly trained: TrainedModels | undefined;
  /** The rows of `film_model`. */
  readonly models: readonly ModelRow[];
}

/** Puts into the warehouse what is known of each film before its release, and what models trained on it predict. */
export async function predictWarehouse(options: PredictOptions): Promise<WarehousePredictions> {
  const { warehousePath: path, settings, memoryLimit, threads } = options;
  if (!existsSync(path)) {
    throw new InputError("there is no warehouse to predict from", { file: path, remedy: "run: leitmotif build" });
  }
  const database = { path, temporaryFolder: `${path}.tmp`, memoryLimit, threads };
  return withTemporaryFolder(dirname(path), (folder) =>
    withDuckDB(database, async (connection) => {
      await makeFeatures(connection, settings, join(folder, "text.json"));
      const films = await readFilms(connection);
      const known = films.filter(isKnown);
      const trained = trainModels(known, settings);
      const tables = trained === undefined ? NOTHING : tablesOf(films, trained, options);
      for (const [table, rows] of Object.entries(tables)) {
        await replaceRows(connection, table, rows, join(folder, "rows.json"));
      }
      await connection.run("CHECKPOINT");
      return { films: films.length, known: known.length, trained, models: tables.film_model };
    }),
  );
}

type Rows = readonly object[];

type ModelTables = Readonly<Record<(typeof TABLES_OF_MODELS)[number], Rows>> & {
  readonly film_model: readonly ModelRow[];
};

const NOTHING: ModelTables = {
  film_prediction: [],
  film_model: [],
  film_feature: [],
  feature_drift: [],
  predictor: [],
};

function tablesOf(
  films: readonly (Film | KnownFilm)[],
  trained: TrainedModels,
  { settings, rule }: PredictOptions,
): ModelTables {
  const tried = trials(trained, settings);
  const planted = plantedRows(trained, rule, settings);
  return {
    film_prediction: [...predictionRows(films, trained, tried, settings), ...planted.predictions],
    film_model: [...modelRows(trained, tried), ...planted.models],
    film_feature: featureRows(trained),
    feature_drift: driftRows(films, trained),
    predictor: [
      { part: "model", json: JSON.stringify(makePredictor(trained, settings)) },
      { part: "similar", json: JSON.stringify(comparedFilms(trained.split.films, settings.paysFrom)) },
    ],
  };
}

async function replaceRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly object[],
  file: string,
): Promise<void> {
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  await inTransaction(connection, async () => {
    await connection.run(`DELETE FROM ${table}`);
    if (rows.length === 0) return;
    await connection.run(
      `INSERT INTO ${table} BY NAME FROM read_json(${literal(file)}, format = 'newline_delimited', sample_size = -1, maximum_object_size = ${MOST_BYTES})`,
    );
  });
}
