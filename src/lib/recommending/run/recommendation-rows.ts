import type { Row } from "../../contract/plain-row.js";
import { significant } from "../../core/numbers.js";
import type { Exam, Trial } from "../judging/judge-models.js";
import { COVERAGE, gainsOf, type Score, scoresOf } from "../judging/score-tables.js";
import { withChoices } from "../judging/with-choices.js";
import { BASELINES, LEARNED } from "../models/models.js";
import type { Examples } from "../pairs/read-examples.js";
import type { Film } from "../records.js";
import type { Recommender, ViewedTrial } from "../train-recommender.js";

/** The rows of the tables about recommending, and single figures. */
export interface RecommendationRows {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly claims: readonly Row[];
}

/** The last digits of a double may differ between processors. */
const DIGITS = 9;

export function recommendationRows(
  { rules, films }: Examples,
  recommender: Recommender | undefined,
): RecommendationRows {
  const tables = { recommendation_pair: rules.map((rule) => ({ ...rule })) };
  if (recommender === undefined) return { tables, claims: [] };
  const { exam, trials, calibration, chosen } = recommender;
  const posters = posterRows(films);
  const chosenEachTime = withChoices(recommender.choices, exam);
  const scored = trials.map((trial) => ({ trial, scores: scoresOf(trial, exam) }));
  return {
    tables: {
      ...tables,
      recommendation_model: trials.map((trial, place) => ({
        ...named(trial),
        place: place + 1,
        kind: kindOf(trial),
        means: trial.model.means,
        is_chosen: trial.model === chosen.model && trial.view === chosen.view,
      })),
      recommendation_score: scored.flatMap(({ trial, scores }) =>
        scores.map((score) => ({ ...named(trial), ...scoreRow(score, "value"), ...sizesOf(exam) })),
      ),
      recommendation_gain: trials.flatMap((trial) =>
        gainsOf(chosenEachTime, trial, exam).map((gain) => ({ ...named(trial), ...scoreRow(gain, "difference") })),
      ),
      recommendation_calibration: calibration.bins.map(({ from, share, probability }) => ({
        from_probability: from,
        pairs: share.n,
        probability: rounded(probability),
        correct: rounded(share.estimate),
      })),
      recommendation_poster: posters,
    },
    claims: [
      ...scoreClaims(recommender, chosenEachTime, scored),
      ...posters.map(({ seen_by, films: seen }) =>
        claimRow([`posters_by_${seen_by.replace(" ", "_")}`, seen, "films"], "recommendation_poster"),
      ),
    ],
  };
}

function named({ model: { name }, view }: ViewedTrial) {
  return { model: name, song_view: view };
}

function kindOf({ model }: ViewedTrial): string {
  if (BASELINES.includes(model)) return "baseline";
  return LEARNED.some((learned) => learned === model) ? "learned" : "possible";
}

function scoreRow<Name extends string>({ measure, value, interval }: Score, name: Name) {
  const [low, high] = interval?.levels[95] ?? [null, null];
  // A computed key loses its name.
  const named = { [name]: rounded(value) } as Record<Name, number>;
  return { measure, ...named, low: low === null ? null : rounded(low), high: high === null ? null : rounded(high) };
}

function sizesOf({ pairs }: Exam) {
  return { pairs: pairs.length, films: new Set(pairs.map(({ film }) => film)).size };
}

interface Scored {
  readonly trial: ViewedTrial;
  readonly scores: readonly Score[];
}

const RECALL = "recall at 10";

function scoreClaims({ exam, calibration }: Recommender, chosen: Trial, scored: readonly Scored[]): Row[] {
  const own = scoresOf(chosen, exam);
  const recall = own.find(({ measure }) => measure === RECALL);
  const best = (kind: string) => {
    const recalls = scored
      .filter(({ trial }) => kindOf(trial) === kind)
      .flatMap(({ scores }) => scores.filter(({ measure }) => measure === RECALL).map(({ value }) => value));
    return recalls.length === 0 ? Number.NaN : Math.max(...recalls);
  };
  const [low, high] = recall?.interval?.levels[95] ?? [Number.NaN, Number.NaN];
  const value = recall?.value ?? Number.NaN;
  const { pairs, films } = sizesOf(exam);
  const claims: readonly Claim[] = [
    ["pairs", pairs, "pairs of a song and a film"],
    ["films", films, "films"],
    ["recall_at_10", value, "share of the songs"],
    ["recall_at_10_low", low, "share of the songs"],
    ["recall_at_10_high", high, "share of the songs"],
    ["best_baseline", best("baseline"), "share of the songs"],
    ["times_best_baseline", value / best("baseline"), "times"],
    ["possible", best("possible"), "share of the songs"],
    ["share_of_possible", value / best("possible"), "share"],
    [
      "coverage",
      own.find(({ measure }) => measure === COVERAGE)?.value ?? Number.NaN,
      "share of the films with a soundtrack",
    ],
    ["calibration_error", calibration.error, "difference of probabilities"],
  ];
  return claims.filter(([, value]) => Number.isFinite(value)).map((claim) => claimRow(claim, "recommendation_score"));
}

/** Where there are no posters, there is nothing to say of them. */
function posterRows(films: readonly Film[]) {
  const rows = [
    { seen_by: "colours", films: films.filter(({ colours }) => colours !== null).length },
    { seen_by: "image model", films: films.filter(({ look }) => look !== null).length },
  ];
  return rows.filter(({ films: seen }) => seen > 0);
}

type Claim = readonly [name: string, value: number, unit: string];

function claimRow([name, value, unit]: Claim, table_name: string): Row {
  return {
    name: `recommending.${name}`,
    value: rounded(value),
    unit,
    computed_by: "recommendationRows",
    table_name,
  };
}

function rounded(value: number): number {
  return significant(value, DIGITS);
}
