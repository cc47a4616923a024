import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { withTemporaryFolder } from "../../core/atomic-write.js";
import { withDuckDB } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import type { Thresholds } from "../../linking/decide/decide.js";
import { readFeedback } from "../feedback/read-feedback.js";
import { withOpinions } from "../feedback/with-opinions.js";
import { writeRecommender } from "../files/write-recommender.js";
import type { Model } from "../models/model.js";
import { type Examples, readExamples } from "../pairs/read-examples.js";
import type { NamedModel } from "../posters/image-model/open-image-model.js";
import { withColours } from "../posters/with-colours.js";
import { withLooks } from "../posters/with-looks.js";
import { type Recommender, trainRecommender } from "../train-recommender.js";
import { type RecommendationRows, recommendationRows } from "./recommendation-rows.js";

export interface RecommendOptions {
  readonly warehousePath: string;
  /** Where the recommender is written. */
  readonly folder: string;
  /** Models that know what nobody can know of real data. */
  readonly possible: readonly Model[];
  readonly thresholds: Thresholds;
  /** The file with what people say of songs and films, which need not exist. */
  readonly feedback: string;
  /** A folder with posters of films, which need not exist. */
  readonly posters: string;
  /** What looks at posters besides; a file without a name is none. */
  readonly imageModel: NamedModel;
  readonly memoryLimit: string;
  readonly threads: number;
}

export interface Recommendations extends RecommendationRows {
  readonly examples: Examples;
  /** Undefined where too few pairs are known. */
  readonly recommender: Recommender | undefined;
}

/** Learns from the linked releases of a warehouse which film suits a song, and writes what recommending needs. */
export async function recommendWarehouse(options: RecommendOptions): Promise<Recommendations> {
  const {
    warehousePath: path,
    folder,
    possible,
    thresholds,
    feedback,
    posters,
    imageModel,
    memoryLimit,
    threads,
  } = options;
  if (!existsSync(path)) {
    throw new InputError("there is no warehouse to learn from", { file: path, remedy: "run: leitmotif build" });
  }
  const database = { temporaryFolder: `${path}.tmp`, memoryLimit, threads };
  const found = await withTemporaryFolder(dirname(path), (own) =>
    withDuckDB(database, (connection) =>
      readExamples(connection, { warehousePath: path, folder: own, thresholds, threads }),
    ),
  );
  const coloured = await withColours(found.films, posters);
  const films = imageModel.file === "" ? coloured : await withLooks(coloured, posters, imageModel);
  const examples = withOpinions({ ...found, films }, await readFeedback(feedback));
  const recommender = await trainRecommender(examples, { possible, threads });
  const rows = recommendationRows(examples, recommender);
  await writeRecommender(folder, examples, recommender, rows);
  return { ...rows, examples, recommender };
}
