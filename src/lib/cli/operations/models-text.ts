import { grouped } from "../../core/numbers.js";
import { type TextColumn, textColumns } from "../../core/text/text-columns.js";
import {
  type ComparedTrainings,
  compareTrainings,
  isSame,
  type Pair,
} from "../../operations/trainings/compare-trainings.js";
import type { TrainedModel, Training, Trainings } from "../../operations/trainings/training-ledger.js";
import { momentText } from "../../operations/words.js";

/** What is told of a training in the list of all. */
const LISTED_TARGET = "pays";

interface Listed {
  readonly training: Training;
  readonly before: Training | undefined;
}

const TRAININGS: readonly TextColumn<Listed>[] = [
  { name: "training", text: ({ training }) => training.id },
  { name: "trained (UTC)", text: ({ training }) => momentText(training.trained) },
  { name: "films", right: true, text: ({ training }) => grouped(training.films) },
  { name: "models", right: true, text: ({ training }) => grouped(training.models.length) },
  { name: `chosen for ${LISTED_TARGET}`, text: ({ training }) => chosenOf(training)?.model ?? "" },
  { name: "loss", right: true, text: ({ training }) => lossText(chosenOf(training)) },
  { name: "hash", text: ({ training }) => hashText(chosenOf(training)) },
  {
    name: "as before",
    right: true,
    text: ({ training, before }) => (before ? sameText(compareTrainings(before, training)) : ""),
  },
];

const MODELS: readonly TextColumn<TrainedModel>[] = [
  { name: "target", text: ({ target }) => target },
  { name: "model", text: ({ model }) => model },
  { name: "role", text: ({ role, is_chosen }) => (is_chosen ? `${role}, chosen` : role) },
  { name: "features", right: true, text: ({ features }) => grouped(features) },
  { name: "films", right: true, text: ({ training_films }) => grouped(training_films) },
  { name: "loss", right: true, text: lossText },
  { name: "hash", text: hashText },
];

const SETTINGS: readonly TextColumn<ComparedTrainings["settings"][number]>[] = [
  { name: "setting", text: ({ setting }) => setting },
  { name: "one", right: true, text: ({ one }) => String(one ?? "") },
  { name: "other", right: true, text: ({ other }) => String(other ?? "") },
];

const COMPARED: readonly TextColumn<ComparedTrainings["models"][number]>[] = [
  { name: "target", text: ({ target }) => target },
  { name: "model", text: ({ model }) => model },
  { name: "chosen", text: chosenText },
  { name: "films", right: true, text: (pair) => bothText(pair, ({ training_films }) => grouped(training_films)) },
  { name: "features", right: true, text: (pair) => bothText(pair, ({ features }) => grouped(features)) },
  { name: "loss", right: true, text: (pair) => bothText(pair, lossText) },
  { name: "change", right: true, text: changeText },
  { name: "hash", text: (pair) => (isSame(pair) ? "same" : bothText(pair, hashText)) },
];

/** All trainings, newest first. */
export function trainingsText({ trainings, unreadable }: Trainings): string {
  if (trainings.length === 0) return "there are no trainings yet: leitmotif build makes one\n";
  const listed = trainings.map((training, place) => ({ training, before: trainings[place - 1] })).toReversed();
  const lost = unreadable.length === 0 ? "" : `\nlines of the list that cannot be read: ${unreadable.join(", ")}\n`;
  return `${textColumns(TRAININGS, listed)}${lost}`;
}

/** One training, model by model. */
export function trainingText(training: Training): string {
  const settings = Object.entries(training.settings).map(([setting, value]) => `${setting} ${value}`);
  return `${headText("training", training)}settings  ${settings.join(", ")}\n\n${textColumns(MODELS, training.models)}`;
}

/** Two trainings side by side. */
export function comparisonText(one: Training, other: Training, comparison: ComparedTrainings): string {
  const head = headText("one", one) + headText("other", other);
  const tables = [textColumns(SETTINGS, comparison.settings), textColumns(COMPARED, comparison.models)];
  return `${head}\n${tables.join("\n")}\n${sameText(comparison)} models are the same, byte by byte\n`;
}

function headText(name: string, { id, trained, films }: Training): string {
  return `${name.padEnd(10)}${id}, trained ${momentText(trained)} UTC, ${grouped(films)} films of known budget and takings\n`;
}

function chosenOf({ models }: Training): TrainedModel | undefined {
  return models.find(({ target, is_chosen }) => target === LISTED_TARGET && is_chosen);
}

/** What both say, once if it is the same; a dash for a model that a training lacks. */
function bothText({ one, other }: Pair<TrainedModel>, text: (model: TrainedModel) => string): string {
  const [before, after] = [one, other].map((model) => (model === undefined ? "–" : text(model)));
  return before === after ? String(before) : `${before} → ${after}`;
}

function chosenText({ one, other }: Pair<TrainedModel>): string {
  if (one?.is_chosen && other?.is_chosen) return "both";
  if (one?.is_chosen) return "one";
  return other?.is_chosen ? "other" : "";
}

function lossText(model: TrainedModel | undefined): string {
  return model?.validation_loss.toFixed(4) ?? "";
}

function changeText({ one, other }: Pair<TrainedModel>): string {
  if (one === undefined || other === undefined) return "";
  const change = (other.validation_loss - one.validation_loss).toFixed(4);
  return Number(change) > 0 ? `+${change}` : change.replace("-", "−");
}

/** Enough of a hash to tell models apart. */
function hashText(model: TrainedModel | undefined): string {
  return model?.sha256?.slice(0, 12) ?? "";
}

function sameText({ models }: ComparedTrainings): string {
  const learned = models.filter(({ one, other }) => one?.sha256 != null || other?.sha256 != null);
  return `${learned.filter(isSame).length} of ${learned.length}`;
}
