import { FIELDS } from "./fields.js";

/** Everything that a reader entered and chose, as the address of the page says it. */
export interface PredictingState {
  /** The film whose facts are changed: its id, empty for the first one, or `none` for a film of one's own. */
  readonly film: string;
  /** The texts of the fields that were changed; empty for what is not known. */
  readonly entered: Readonly<Record<string, string>>;
  /** From this probability on, in percent, a film is said to pay. */
  readonly threshold: number;
  /** The model whose judgement of the newest films is shown; empty for that of the page. */
  readonly judged: string;
}

export const NO_FILM = "none";

const USUAL_THRESHOLD = 50;

export function readPredictingState(address: string): PredictingState {
  const parameters = new URLSearchParams(address);
  const entered = FIELDS.flatMap(({ name }) => {
    const text = parameters.get(name);
    return text === null ? [] : [[name, text]];
  });
  return {
    film: parameters.get("film") ?? "",
    entered: Object.fromEntries(entered),
    threshold: thresholdIn(parameters.get("threshold")),
    judged: parameters.get("judged") ?? "",
  };
}

/** What comes after the question mark; nothing that is as it is at first. */
export function writePredictingState({ film, entered, threshold, judged }: PredictingState): string {
  const parameters = new URLSearchParams();
  if (film !== "") parameters.set("film", film);
  for (const { name } of FIELDS) {
    const text = entered[name];
    if (text !== undefined) parameters.set(name, text);
  }
  if (threshold !== USUAL_THRESHOLD) parameters.set("threshold", String(threshold));
  if (judged !== "") parameters.set("judged", judged);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** The slider has whole percents. */
function thresholdIn(text: string | null): number {
  const value = Number(text);
  return text !== null && text !== "" && Number.isInteger(value) && value >= 0 && value <= 100
    ? value
    : USUAL_THRESHOLD;
}
