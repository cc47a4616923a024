import type { Figure } from "../charts/figure.js";
import { gateResultsFigure } from "../charts/gate-results.js";
import { sourceCountsFigure } from "../charts/source-counts.js";
import { InputError } from "../errors.js";
import type { Snapshot } from "../evidence/open-snapshot.js";
import { snapshotGateResults } from "../evidence/snapshot-gate-results.js";
import { snapshotSourceCounts } from "../evidence/snapshot-source-counts.js";

/** Every chart of the report, by the name that pages call it. */
export const FIGURES: Readonly<Record<string, (snapshot: Snapshot) => Promise<Figure>>> = {
  "source-counts": async (snapshot) => sourceCountsFigure(await snapshotSourceCounts(snapshot)),
  "gate-results": async (snapshot) => gateResultsFigure(await snapshotGateResults(snapshot)),
};

export function figureNamed(name: string, snapshot: Snapshot): Promise<Figure> {
  const draw = FIGURES[name];
  if (draw === undefined) {
    const known = Object.keys(FIGURES).join(", ");
    throw new InputError("no figure has this name", { value: name, remedy: `there are: ${known}` });
  }
  return draw(snapshot);
}
