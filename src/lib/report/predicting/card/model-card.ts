import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import { percentOf, signed } from "../../../prediction/serving/fact-text.js";
import type { Predictor } from "../../../prediction/serving/predictor.js";
import type { Row, Snapshot } from "../../../snapshot/open-snapshot.js";
import { tableRegion } from "../../html/table-region.js";

/** The tables of the model card, by the names that its page uses; all are empty where there is no model. */
export async function modelCard(snapshot: Snapshot): Promise<Readonly<Record<string, string>>> {
  const json = (await snapshot.rows("predictor")).find(({ part }) => part === "model")?.json;
  if (typeof json !== "string")
    return { data: NO_MODEL, models: "", facts: "", figures: "", weakness: "", planted: "" };
  // Only the build writes it.
  const predictor = JSON.parse(json) as Predictor;
  const models = await snapshot.rows("film_model");
  const scores = [...(await snapshot.rows("model_scores")), ...(await snapshot.rows("revenue_scores"))];
  return {
    data: dataHtml(predictor, models),
    models: modelsHtml(models),
    facts: factsHtml(await snapshot.rows("film_feature")),
    figures: figuresHtml(scores),
    weakness: weaknessHtml(await snapshot.rows("scores_by_group")),
    planted: plantedHtml(await snapshot.rows("planted_effects")),
  };
}

const NO_MODEL = "<p>Too few films of these data have a known budget and known takings, so there is no model.</p>";

function dataHtml({ trained, thresholds }: Predictor, models: readonly Row[]): string {
  const test = models.find(({ is_chosen }) => is_chosen)?.test_films;
  const { paysFrom, flopBelow, hitFrom } = thresholds;
  return tableRegion({
    label: "Data of the models",
    columns: [
      { title: "Films" },
      { title: "Number", kind: "count" },
      { title: "Opened" },
      { title: "Used for", kind: "prose" },
    ],
    rows: [
      ["the oldest", grouped(trained.training), `${trained.from} to before ${trained.validationFrom}`, "learning"],
      [
        "newer ones",
        grouped(trained.validation),
        `${trained.validationFrom} to before ${trained.testFrom}`,
        "choosing a model and its features, and the width of intervals",
      ],
      ["the newest", grouped(Number(test)), `from ${trained.testFrom}`, "judging, and nothing else"],
    ],
  }).concat(
    `<p>A film pays if it takes in at least ${paysFrom} times its budget. It is a flop below ${flopBelow} times, and a hit from ${hitFrom} times on.</p>`,
  );
}

function modelsHtml(models: readonly Row[]): string {
  return tableRegion({
    label: "Chosen models",
    columns: [
      { title: "Predicts" },
      { title: "Chosen", kind: "prose" },
      { title: "Facts used", kind: "count" },
      { title: "SHA-256 of the model" },
    ],
    rows: models
      .filter(({ is_chosen }) => is_chosen)
      .map(({ target, means, features, sha256 }) => [
        escapeHtml(String(target)),
        escapeHtml(String(means)),
        grouped(Number(features)),
        `<code>${String(sha256).slice(0, 12)}</code>`,
      ]),
  });
}

function factsHtml(features: readonly Row[]): string {
  return tableRegion({
    label: "Facts that the models may use",
    columns: [
      { title: "Fact" },
      { title: "About" },
      { title: "How it is known before", kind: "prose" },
      { title: "Known of", kind: "count" },
      { title: "Used" },
    ],
    rows: features
      .toSorted((one, other) => Number(other.is_used) - Number(one.is_used))
      .map(({ label, feature_group, known_by, known_share, is_used }) => [
        escapeHtml(String(label)),
        escapeHtml(String(feature_group)),
        escapeHtml(String(known_by)),
        percentOf(Number(known_share)),
        is_used ? "yes" : "no",
      ]),
  });
}

function figuresHtml(scores: readonly Row[]): string {
  return tableRegion({
    label: "Figures of the chosen models",
    columns: [
      { title: "Measure" },
      { title: "Value", kind: "count" },
      { title: "95% interval", kind: "count" },
      { title: "Films", kind: "count" },
    ],
    rows: scores
      .filter(({ is_chosen }) => is_chosen)
      .map(({ measure, estimate, low95, high95, n }) => [
        escapeHtml(String(measure)),
        Number(estimate).toFixed(3),
        `${Number(low95).toFixed(3)} to ${Number(high95).toFixed(3)}`,
        grouped(Number(n)),
      ]),
  });
}

/** The groups of films of which the score is lowest. */
function weaknessHtml(groups: readonly Row[]): string {
  const [all] = groups.filter(({ kind }) => kind === "all");
  const worst = groups
    .filter(({ kind, estimate }) => kind !== "all" && Number(estimate) < Number(all?.estimate))
    .toSorted((one, other) => Number(one.estimate) - Number(other.estimate));
  if (all === undefined || worst.length === 0) return "";
  const items = worst.map(
    ({ films_of, kind, estimate, low95, high95, n }) =>
      `<li>${escapeHtml(String(films_of))} (${escapeHtml(String(kind))}): AUC ${Number(estimate).toFixed(3)} ` +
      `(${Number(low95).toFixed(3)} to ${Number(high95).toFixed(3)}), ${grouped(Number(n))} films</li>`,
  );
  return `<p>Of all films of the test, the AUC is ${Number(all.estimate).toFixed(3)}. It is lower of these:</p><ul>${items.join("")}</ul>`;
}

/** What makes the films of a sample pay, beside what the methods of this report find of it. */
function plantedHtml(effects: readonly Row[]): string {
  const named = effects.filter(({ outcome, cause }) => outcome === "log-odds of success" && cause !== "film genre");
  if (named.length === 0) return "";
  const table = tableRegion({
    label: "Planted effects on success",
    columns: [
      { title: "Cause" },
      { title: "Planted", kind: "count" },
      { title: "Found", kind: "count" },
      { title: "95% interval", kind: "count" },
      { title: "Same sign" },
      { title: "Interval holds it" },
    ],
    rows: named.map(({ cause, name, planted, estimate, low95, high95, held }) => [
      `${escapeHtml(String(cause))}: ${escapeHtml(String(name))}`,
      signed(Number(planted), 2),
      signed(Number(estimate), 2),
      `${signed(Number(low95), 2)} to ${signed(Number(high95), 2)}`,
      Math.sign(Number(planted)) === Math.sign(Number(estimate)) ? "yes" : "no",
      held ? "yes" : "no",
    ]),
  });
  return (
    `<h2>What the sample was made with</h2><p>In sample data the films pay by a known rule. Here is what a logistic regression on all known films ` +
    `finds of it, in log-odds, with all else held fixed. An interval of 95% misses the truth one time in twenty.</p>${table}`
  );
}
