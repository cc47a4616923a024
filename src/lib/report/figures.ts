import type { Figure } from "../charts/figure.js";
import { gateResultsFigure } from "../charts/gate-results.js";
import { linkCalibrationFigure } from "../charts/link-calibration.js";
import { linkDecisionsFigure } from "../charts/link-decisions.js";
import { linkRulesFigure } from "../charts/link-rules.js";
import { linkScoresFigure } from "../charts/link-scores.js";
import { linkThresholdsFigure } from "../charts/link-thresholds.js";
import { linkVerdictsFigure } from "../charts/link-verdicts.js";
import { sourceCountsFigure } from "../charts/source-counts.js";
import { InputError } from "../errors.js";
import type { Snapshot } from "../evidence/open-snapshot.js";
import { snapshotGateResults } from "../evidence/snapshot-gate-results.js";
import {
  snapshotLinkCalibration,
  snapshotLinkClaims,
  snapshotLinkRules,
  snapshotLinkScores,
} from "../evidence/snapshot-link-quality.js";
import { snapshotLinkCases, snapshotLinkDecisions } from "../evidence/snapshot-links.js";
import { snapshotSourceCounts } from "../evidence/snapshot-source-counts.js";
import { RULE_MEANINGS } from "../linking/candidates.js";
import { REASON_MEANINGS } from "../linking/reason-meanings.js";

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
