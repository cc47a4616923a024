import { sampleStandardDeviation } from "simple-statistics";
import { type EValue, eValueOfStandardisedDifference } from "./inference/e-value.js";
import { mapInterval } from "./interval.js";
import type { Numbers } from "./numbers.js";
import { addControls, type Controls, effectBeyond, noControls } from "./regression/adjusted-effect.js";
import { coefficients, type Effect } from "./regression/coefficients.js";
import type { Column } from "./regression/column.js";
import { type Covariate, covariateColumns } from "./regression/covariate.js";
import { leastSquares } from "./regression/least-squares.js";
import type { Errors } from "./regression/standard-error.js";

export interface LadderQuestion {
  readonly outcome: Numbers;
  /** Columns of zeros and ones; each gets its own ladder. */
  readonly exposures: readonly Column[];
  /** Held fixed group by group, on top of the earlier ones. */
  readonly groups: readonly CovariateGroup[];
  readonly errors: Errors;
  readonly weights?: Numbers;
  /** The name of a last rung, on which the other exposures are held fixed as well. */
  readonly besideOthers?: string;
}

export interface CovariateGroup {
  readonly name: string;
  readonly covariates: readonly Covariate[];
}

export interface Ladder {
  readonly exposure: string;
  /** Rows with the exposure. */
  readonly exposed: number;
  /** From the raw difference to the one with everything held fixed. */
  readonly rungs: readonly Rung[];
}

export interface Rung {
  readonly name: string;
  /** Undefined where what is held fixed leaves nothing of the exposure. */
  readonly effect: Effect | undefined;
  readonly eValue: EValue | undefined;
  /** Whether the effect has the opposite sign of the raw difference. */
  readonly isFlipped: boolean;
  /** Columns held fixed, not counting the intercept. */
  readonly controls: number;
}

const RAW = "raw";

/** How much of an exposure's raw difference remains as more and more of what may lie behind it is held fixed. */
export function ladders(question: LadderQuestion): Ladder[] {
  const { exposures, outcome } = question;
  const groups = question.groups.map(({ name, covariates }) => ({
    name,
    columns: covariates.flatMap((covariate) => covariateColumns(covariate)),
  }));
  const rungs = [...groupRungs(question, groups), ...lastRung(question, groups)];
  const deviation = sampleStandardDeviation(Array.from(outcome));
  return exposures.map(({ name, values }, index) => ({
    exposure: name,
    exposed: Array.from(values).filter((value) => value > 0).length,
    rungs: climb(rungs, index, deviation),
  }));
}

interface ColumnGroup {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** One rung of all ladders, with effects in the order of the exposures. */
interface SharedRung {
  readonly name: string;
  readonly controls: number;
  readonly effects: readonly (Effect | undefined)[];
}

function groupRungs(question: LadderQuestion, groups: readonly ColumnGroup[]): SharedRung[] {
  let controls = noControls(question.outcome, question.weights);
  const rungs = [rungOf(RAW, controls, question)];
  for (const { name, columns } of groups) {
    controls = addControls(controls, columns);
    rungs.push(rungOf(name, controls, question));
  }
  return rungs;
}

function rungOf(name: string, controls: Controls, { exposures, errors }: LadderQuestion): SharedRung {
  return {
    name,
    controls: controls.basis.names.length - 1,
    effects: exposures.map(({ values }) => effectBeyond(controls, values, errors)),
  };
}

/** All exposures side by side in one regression. */
function lastRung(question: LadderQuestion, groups: readonly ColumnGroup[]): SharedRung[] {
  const { outcome, exposures, errors, weights, besideOthers } = question;
  if (besideOthers === undefined) return [];
  // Named by position, because a control may have an exposure's name.
  const numbered = exposures.map(({ values }, index) => ({ name: `exposure ${index}`, values }));
  const fit = leastSquares(outcome, [...groups.flatMap(({ columns }) => columns), ...numbered], weights);
  const found = new Map(coefficients(fit, errors).map(({ name, ...effect }) => [name, effect]));
  const effects = numbered.map(({ name }) => found.get(name));
  return [{ name: besideOthers, controls: fit.names.length - 2, effects }];
}

function climb(rungs: readonly SharedRung[], exposure: number, deviation: number): Rung[] {
  const raw = rungs[0]?.effects[exposure]?.estimate ?? 0;
  return rungs.map(({ name, controls, effects }) => {
    const effect = effects[exposure];
    return {
      name,
      effect,
      eValue: effect && deviation > 0 ? eValueOf(effect, deviation) : undefined,
      isFlipped: effect !== undefined && effect.estimate * raw < 0,
      controls,
    };
  });
}

function eValueOf(effect: Effect, deviation: number): EValue {
  return eValueOfStandardisedDifference(mapInterval(effect, (value) => value / deviation));
}
