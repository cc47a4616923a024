import { z } from "zod";
import { interval, intervalCells, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { judgeGroups } from "../../learning/judging/judge-groups.js";
import { RESAMPLING } from "./model/judged-films.js";

const FILM = z.object({
  prediction: z.number(),
  truth: z.number(),
  decade: z.string(),
  language: z.string(),
  budget_class: z.string(),
});

const KINDS = [
  ["decade", "decade"],
  ["language", "language"],
  ["budget_class", "budget"],
] as const;

/** The AUC of fewer films is noise. */
const LEAST_FILMS = 30;
const ALL = "all films";

export default defineAnswer({
  question: "Of which films is the prediction worse?",
  table: {
    kind: text("By", "what films are grouped by: decade, language or budget"),
    films_of: text("Films of", "the group"),
    ...interval("AUC", "how often a film that paid got a higher probability than one that did not"),
    paid: share("Paid", "share of the films of the group that paid"),
    calibration_error: share("Calibration error", "mean distance between probability and share that paid"),
  },
  key: ["kind", "films_of"],
  compute(rows) {
    const films = rows.map((row) => FILM.parse(row));
    const judged = {
      labels: films.map(({ truth }) => truth),
      scores: films.map(({ prediction }) => prediction),
    };
    const groupsOf = (kind: string, groups: readonly string[]) =>
      judgeGroups(judged, groups, RESAMPLING).flatMap(({ group, judgement }) => {
        const { n, positives, measures } = judgement;
        if (n < LEAST_FILMS || measures.auc === undefined) return [];
        const calibration_error = measures.calibrationError?.estimate ?? 0;
        return [{ kind, films_of: group, ...intervalCells(measures.auc), paid: positives / n, calibration_error }];
      });
    return [
      ...groupsOf(
        "all",
        films.map(() => ALL),
      ),
      ...KINDS.flatMap(([column, kind]) =>
        groupsOf(
          kind,
          films.map((film) => film[column]),
        ),
      ),
    ];
  },
  title(rows) {
    const all = rows.find(({ films_of }) => films_of === ALL);
    if (all === undefined) return "Too few films have a known budget and takings to predict any";
    const worse = rows.filter(({ high95 }) => high95 < all.estimate).map(({ films_of }) => films_of);
    return worse.length === 0
      ? "For no decade, language or class of budget is the prediction clearly worse than for all films"
      : `The prediction is clearly worse for films of ${worse.join(", ")}`;
  },
  caption: () =>
    `AUC of the chosen model among the newest films, from which it did not learn, with 50, 80 and 95% intervals (bootstrap); the dashed line is that of all. Groups of fewer ` +
    `than ${LEAST_FILMS} films are left out. Classes of budget are thirds of the films; within one, the budget tells less, so the AUC is lower.`,
  claims: (rows) =>
    rows.map(({ films_of, estimate }) => ({
      name: `auc_of_${films_of.replaceAll(/[^a-z0-9]+/gi, "_")}`,
      value: estimate,
      unit: "AUC",
    })),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.map((row) => ({
          ...row,
          label: row.kind === "all" ? row.films_of : `${row.kind}: ${row.films_of}`,
        })),
        y: { field: "label" },
        x: { field: "estimate", title: "AUC", format: ".2f" },
        intervals: GRADED,
        ...(rows[0] && { reference: rows[0].estimate }),
        tooltip: { label: "films of", estimate: ["AUC", ".3f"], paid: ["paid", ".0%"], n: "films" },
      },
      theme,
    ),
});
