import { InputError } from "../core/errors.js";
import { RULE_MEANINGS } from "../linking/candidates/candidates.js";
import { REASON_MEANINGS } from "../linking/decide/reason-meanings.js";
import type { Snapshot } from "../snapshot/open-snapshot.js";
import type { Figure } from "./figure.js";
import { gateResultsFigure } from "./gate-results.js";
import { linkCalibrationFigure } from "./link-calibration.js";
import { linkDecisionsFigure } from "./link-decisions.js";
import { linkRulesFigure } from "./link-rules.js";
import { linkScoresFigure } from "./link-scores.js";
import { linkThresholdsFigure } from "./link-thresholds.js";
import { linkVerdictsFigure } from "./link-verdicts.js";
import { snapshotGateResults } from "./rows/gate-results.js";
import {
  snapshotLinkCalibration,
  snapshotLinkClaims,
  snapshotLinkRules,
  snapshotLinkScores,
} from "./rows/link-quality.js";
import { snapshotLinkCases, snapshotLinkDecisions } from "./rows/links.js";
import { snapshotSourceCounts } from "./rows/source-counts.js";
import { sourceCountsFigure } from "./source-counts.js";

/** Every chart of the report, by the name that pages call it. */
export const FIGURES: Readonly<Record<string, (snapshot: Snapshot) => Promise<Figure>>> = {
  "source-counts": async (snapshot) => sourceCountsFigure(await snapshotSourceCounts(snapshot)),
  "gate-results": async (snapshot) => gateResultsFigure(await snapshotGateResults(snapshot)),
  "link-decisions": async (snapshot) => linkDecisionsFigure(await snapshotLinkDecisions(snapshot), REASON_MEANINGS),
  "link-rules": async (snapshot) => linkRulesFigure(await snapshotLinkRules(snapshot), RULE_MEANINGS),
  "link-thresholds": async (snapshot) => linkThresholdsFigure(await snapshotLinkClaims(snapshot)),
  "link-calibration": async (snapshot) =>
    linkCalibrationFigure(await snapshotLinkCalibration(snapshot), await snapshotLinkClaims(snapshot)),
  "link-scores": async (snapshot) =>
    linkScoresFigure(await snapshotLinkScores(snapshot), await snapshotLinkClaims(snapshot)),
  "link-verdicts": async (snapshot) => linkVerdictsFigure(await snapshotLinkCases(snapshot)),
};

export function figureNamed(name: string, snapshot: Snapshot): Promise<Figure> {
  const draw = FIGURES[name];
  if (draw === undefined) {
    const known = Object.keys(FIGURES).join(", ");
    throw new InputError("no figure has this name", { value: name, remedy: `there are: ${known}` });
  }
  return draw(snapshot);
}
