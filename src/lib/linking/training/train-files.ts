import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { writeAtomically } from "../../core/atomic-write.js";
import type { Thresholds } from "../decide/decide.js";
import { readGold } from "../evaluation/read-tables.js";
import { buildFilmIndex } from "../library/build-film-index.js";
import type { TitleWords } from "../library/title-words.js";
import type { Film, Release } from "../records.js";
import { eachFilm, eachRelease } from "../run/read-records.js";
import { countTitleWords, titleWordsToCsv } from "./count-title-words.js";
import { startModel } from "./start-model.js";
import { trainWithEvidence } from "./train-with-evidence.js";
import type { TrainedModel } from "./trained-model.js";
import type { LabelledSet } from "./training-set.js";

/** Releases, films and their labels. */
export interface TrainingFiles {
  readonly releases: string;
  readonly films: string;
  readonly gold: string;
}

/** The output of the command: the model with the checksums of its inputs, and the word counts. */
export interface TrainedFiles {
  readonly model: TrainedModel & { readonly inputs: readonly TrainingInput[] };
  readonly titleWords: TitleWords;
}

interface TrainingInput {
  readonly file: string;
  readonly sha256: string;
}

/** Trains on files and writes model.json and title-words.csv into a folder. Same input, same bytes. */
export async function trainToFolder(
  files: readonly TrainingFiles[],
  out: string,
  thresholds: Thresholds,
): Promise<TrainedFiles> {
  const trained = await trainFromFiles(files, thresholds);
  await writeAtomically(join(out, "model.json"), (path) => writeFile(path, modelToJson(trained.model)));
  await writeAtomically(join(out, "title-words.csv"), (path) => writeFile(path, titleWordsToCsv(trained.titleWords)));
  return trained;
}

export async function trainFromFiles(files: readonly TrainingFiles[], thresholds: Thresholds): Promise<TrainedFiles> {
  const tables = await Promise.all(files.map(readTables));
  const largest = tables.reduce((a, b) => (b.films.length > a.films.length ? b : a));
  const titleWords = countTitleWords(largest.films);
  const sets = tables.map((table) => toLabelledSet(table, titleWords));
  const model = trainWithEvidence(sets, startModel, thresholds);
  const inputs = await Promise.all(files.flatMap(({ releases, films, gold }) => [releases, films, gold]).map(inputOf));
  return { model: { ...model, inputs }, titleWords };
}

/** Readable: one line per weight. */
export function modelToJson(model: TrainedFiles["model"]): string {
  return `${JSON.stringify(model, null, 1)}\n`;
}

type Tables = Awaited<ReturnType<typeof readTables>>;

async function readTables(files: TrainingFiles) {
  const releases: Release[] = [];
  const films: Film[] = [];
  await eachRelease(files.releases, (release) => {
    releases.push(release);
  });
  await eachFilm(files.films, (film) => films.push(film));
  return { name: nameOf(files.releases), releases, films, labels: await readGold(files.gold) };
}

function toLabelledSet({ name, releases, films, labels }: Tables, titleWords: TitleWords): LabelledSet {
  const blanked = films.map((film) => ({ ...film, composers: [] }));
  return {
    name,
    labels,
    full: { releases, index: buildFilmIndex(films, titleWords) },
    withoutComposers: { releases, index: buildFilmIndex(blanked, titleWords) },
  };
}

/** The folder and the file's name; the rest of the path differs between machines. */
function nameOf(file: string): string {
  return join(basename(dirname(file)), basename(file)).replaceAll("\\", "/");
}

async function inputOf(file: string): Promise<TrainingInput> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return { file: nameOf(file), sha256: hash.digest("hex") };
}
