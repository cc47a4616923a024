import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import { confusion, sharesOf } from "../../../learning/judging/threshold.js";
import { percentOf } from "../../../prediction/serving/fact-text.js";
import type { JudgedModel } from "../files/predicting-files.js";

/** The names of models as readers choose them. */
export function judgedLabel({ name, kind }: JudgedModel): string {
  if (kind === "chosen") return "The model of this page";
  return kind === "honest" ? "Honest, with all facts" : `Mistake: ${MISTAKES[name] ?? name}`;
}

const MISTAKES: Readonly<Record<string, string>> = {
  votes: "adds votes and ratings",
  "random split": "splits at random",
  "own record": "own film in the record of its makers",
};

/** How well a model ranks films, and what it says at a threshold. */
export function judgedHtml(judged: JudgedModel, honest: JudgedModel | undefined, threshold: number): string {
  const counts = confusion(judged, threshold);
  const { accuracy, precision, recall, f1 } = sharesOf(counts);
  const cell = (count: number, isRight: boolean) =>
    `<td class="count ${isRight ? "right" : "wrong"}" style="--share:${percentOf(count / judged.labels.length)}">${grouped(count)}</td>`;
  return (
    aucHtml(judged, honest) +
    `<table class="confusion"><caption>${grouped(judged.labels.length)} films, from ${percentOf(threshold)} on said to pay</caption>` +
    `<thead><tr><td></td><th scope="col" class="count">Said to pay</th><th scope="col" class="count">Said not to pay</th></tr></thead><tbody>` +
    `<tr><th scope="row">Paid</th>${cell(counts.truePositives, true)}${cell(counts.falseNegatives, false)}</tr>` +
    `<tr><th scope="row">Did not pay</th>${cell(counts.falsePositives, false)}${cell(counts.trueNegatives, true)}</tr></tbody></table>` +
    `<dl class="shares"><div><dt>Right</dt><dd>${percentOf(accuracy)}</dd></div>` +
    `<div><dt>Of those said to pay, did</dt><dd>${percentOf(precision)}</dd></div>` +
    `<div><dt>Of those that paid, found</dt><dd>${percentOf(recall)}</dd></div>` +
    `<div><dt>Both together (F1)</dt><dd>${f1.toFixed(2)}</dd></div></dl>`
  );
}

function aucHtml({ kind, means, auc }: JudgedModel, honest: JudgedModel | undefined): string {
  const [estimate, low, high] = [auc.estimate, auc.low, auc.high].map((value) => value.toFixed(3));
  const at = (value: number) => `${(200 * (Math.max(0.5, value) - 0.5)).toFixed(1)}%`;
  return (
    `<p class="auc"><strong>${estimate}</strong> <span>AUC (95% interval: ${low} to ${high}): how often a film that paid got the ` +
    `higher probability; 0.5 is a coin</span></p>` +
    `<div class="odds-bar ${kind}" aria-hidden="true" style="--low:${at(auc.low)};--high:${at(auc.high)};--at:${at(auc.estimate)}"><i></i><b></b></div>` +
    `<p class="odds-scale" aria-hidden="true"><span>0.5</span><span>0.75</span><span>1</span></p>` +
    `<p>${escapeHtml(sentence(means))}${kind === "mistake" && honest !== undefined ? ` ${escapeHtml(comparison(auc, honest.auc))}` : ""}</p>`
  );
}

/** What a mistake made of the score; it may be too little to tell. */
function comparison(auc: JudgedModel["auc"], honest: JudgedModel["auc"]): string {
  const gain = auc.estimate - honest.estimate;
  const words = `${Math.abs(gain).toFixed(3)} ${gain < 0 ? "less" : "more"} than ${honest.estimate.toFixed(3)} without it`;
  if (auc.low > honest.high) return `The score is inflated: ${words}.`;
  return `The intervals overlap, so on these data it may be chance: ${words}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
