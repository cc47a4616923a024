import type { Config } from "../../core/config.js";
import type { Row, Snapshot } from "../../snapshot/open-snapshot.js";
import type { StageFacts } from "./stage-facts.js";
import { paramsFrom, type TrackedRun } from "./tracked-run.js";

/** Each model of a snapshot as a run: what it was trained with, and how it was judged. */
export async function trackedModels(
  snapshot: Snapshot,
  settings: Config["prediction"],
  facts: StageFacts,
): Promise<TrackedRun[]> {
  const scores = [
    ...(await snapshot.rows("model_scores")).map(ofTarget("pays")),
    ...(await snapshot.rows("revenue_scores")).map(ofTarget("log revenue")),
  ];
  const json = (await snapshot.rows("predictor")).find(({ part }) => part === "model")?.json;
  return (await snapshot.rows("film_model")).map((model) => ({
    name: `${model.target}: ${model.model}`,
    started: facts.started,
    ended: facts.ended,
    tags: {
      ...facts.tags,
      snapshot: snapshot.id,
      role: String(model.role),
      chosen: String(model.is_chosen),
      sha256: String(model.sha256 ?? ""),
    },
    params: {
      ...paramsFrom(settings),
      features: String(model.features),
      training_films: String(model.training_films),
    },
    metrics: {
      ...facts.metrics,
      validation_loss: Number(model.validation_loss),
      ...Object.fromEntries(
        scores.filter((score) => score.target === model.target && score.model === model.model).flatMap(metricsOf),
      ),
    },
    files: model.is_chosen && typeof json === "string" ? { "model.json": json } : {},
  }));
}

function ofTarget(target: string) {
  return (row: Row): Row => ({ ...row, target });
}

/** Names of metrics may hold letters, digits and underscores. */
function metricsOf({ measure, estimate, low95, high95 }: Row): (readonly [string, number])[] {
  const name = String(measure)
    .replace("²", "2")
    .replaceAll(/[^A-Za-z0-9]+/g, "_");
  return [
    [name, Number(estimate)],
    [`${name}_low`, Number(low95)],
    [`${name}_high`, Number(high95)],
  ];
}
