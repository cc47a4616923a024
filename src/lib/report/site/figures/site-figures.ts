import { runWorker } from "../../../core/run-worker.js";
import { figuresByTopic } from "../../../figures/open-figure.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import type { DrawTask } from "./figure-worker.js";
import type { SiteFigure } from "./site-figure.js";

/** Images take most of the time of a build, and two threads halve it. */
const THREADS = 2;

/** Draws every figure, once per build, topic by topic. */
export async function drawSiteFigures({ folder }: Snapshot): Promise<SiteFigure[]> {
  const figures = [...figuresByTopic()].flatMap(([topic, names]) => names.map((name) => ({ name, topic })));
  const drawn = await Promise.all(
    Array.from({ length: THREADS }, (_, thread) => {
      const task: DrawTask = { folder, figures: figures.filter((_figure, place) => place % THREADS === thread) };
      return runWorker<DrawTask, readonly SiteFigure[]>(new URL("./figure-worker.js", import.meta.url), task);
    }),
  );
  const byName = new Map(drawn.flat().map((figure) => [figure.name, figure]));
  return figures.flatMap(({ name }) => byName.get(name) ?? []);
}
