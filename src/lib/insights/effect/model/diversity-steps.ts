import { ranks } from "../../../stats/correlation/ranks.js";
import { pearsonStatistic, spearmanStatistic } from "../../../stats/correlation/resampled-correlation.js";
import type { Interval } from "../../../stats/interval.js";
import type { CovariateGroup } from "../../../stats/ladder.js";
import { addControls, type Controls, noControls } from "../../../stats/regression/adjusted-effect.js";
import type { Column } from "../../../stats/regression/column.js";
import { covariateColumns } from "../../../stats/regression/covariate.js";
import { bootstrap } from "../../../stats/resampling/bootstrap.js";
import type { FilmWithSoundtrack } from "./film-with-soundtrack.js";
import { heldFixed } from "./held-fixed.js";
import { ADJUSTED } from "./music-ladder.js";

export interface DiversityStep {
  readonly held: string;
  readonly correlation: Interval;
}

const SEED = 1;

/** The rank correlation of the number of styles with popularity, as more and more is held fixed. */
export function diversitySteps(films: readonly FilmWithSoundtrack[]): DiversityStep[] {
  const known = films.filter((film) => film.log_budget !== null);
  const last = climb(known).at(-1);
  return [...climb(films), ...(last === undefined ? [] : [{ ...last, held: ADJUSTED }])];
}

function climb(films: readonly FilmWithSoundtrack[]): DiversityStep[] {
  const [diversity, popularity] = [
    films.map((film) => film.music_styles.length),
    films.map((film) => film.log_popularity),
  ];
  const raw = bootstrap(films.length, spearmanStatistic(diversity, popularity), { seed: SEED });
  if (raw === undefined) return [];
  const steps: DiversityStep[] = [{ held: "raw", correlation: raw }];
  let [one, other] = [noControls(ranks(diversity)), noControls(ranks(popularity))];
  for (const group of stepsOf(films)) {
    const columns = rankedColumns(group);
    [one, other] = [addControls(one, columns), addControls(other, columns)];
    const correlation = restCorrelation(one, other);
    if (correlation !== undefined) steps.push({ held: group.name, correlation });
  }
  return steps;
}

function stepsOf(films: readonly FilmWithSoundtrack[]): CovariateGroup[] {
  const genres = { name: "musical genre", labels: films.map((film) => film.music_genres) };
  return [...heldFixed(films), { name: "+ musical genres", covariates: [genres] }];
}

/** A partial rank correlation uses ranks throughout, so what is held fixed is ranked too. */
function rankedColumns({ covariates }: CovariateGroup): Column[] {
  return covariates
    .flatMap((covariate) => covariateColumns(covariate))
    .map(({ name, values }) => ({ name, values: ranks(values) }));
}

/** Controls are removed from both only once: repeating it for each resample would change little and take minutes. */
function restCorrelation(one: Controls, other: Controls): Interval | undefined {
  return bootstrap(one.rest.length, pearsonStatistic(one.rest, other.rest), { seed: SEED });
}
