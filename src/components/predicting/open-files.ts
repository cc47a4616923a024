import {
  type FilmsToPick,
  type JudgedModel,
  type Known,
  type Makers,
  PREDICTING_FILES,
  PREDICTING_FOLDER,
  type Predictor,
  type SimilarFilms,
  unpack,
} from "leitmotif/browser";
import { fetchBytes } from "../fetch-bytes.js";

/** All that the page predicts with. */
export interface Opened extends Known {
  readonly similar: SimilarFilms;
  readonly judged: readonly JudgedModel[];
}

export async function openFiles(): Promise<Opened> {
  const [predictor, similar, picks, makers, judged] = await Promise.all([
    read<Predictor>("model"),
    read<SimilarFilms>("similar"),
    read<FilmsToPick>("films"),
    read<Makers>("makers"),
    read<JudgedModel[]>("judged"),
  ]);
  return { predictor, similar, picks, makers, judged };
}

/** The build wrote the files for this very program. */
async function read<T>(file: keyof typeof PREDICTING_FILES): Promise<T> {
  const packed = await fetchBytes(new URL(`./${PREDICTING_FOLDER}/${PREDICTING_FILES[file]}`, document.baseURI));
  return JSON.parse(new TextDecoder().decode(await unpack(packed)));
}
