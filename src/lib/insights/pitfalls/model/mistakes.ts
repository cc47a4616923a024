import { mean, sampleStandardDeviation } from "simple-statistics";
import { z } from "zod";
import type { Row } from "../../../snapshot/open-snapshot.js";
import { quantile } from "../../../stats/describe/quantile.js";
import { meanDifference } from "../../../stats/inference/mean-difference.js";
import type { CovariateGroup } from "../../../stats/ladder.js";
import { addControls, effectBeyond, noControls } from "../../../stats/regression/adjusted-effect.js";
import type { Effect } from "../../../stats/regression/coefficients.js";
import { type Covariate, covariateColumns } from "../../../stats/regression/covariate.js";
import { type FilmWithSoundtrack, filmsWithSoundtrack } from "../../effect/model/film-with-soundtrack.js";
import { heldFixed } from "../../effect/model/held-fixed.js";

export interface Mistake {
  readonly mistake: string;
  readonly measure: string;
  readonly wrong: Effect;
  readonly right: Effect;
  readonly changes: string;
}

interface Film extends FilmWithSoundtrack {
  readonly first_genre: string | null;
  readonly releases: number;
}

const ASIDE = z.object({ first_genre: z.string().nullable(), releases: z.number() });
const SONG = z.object({ popularity: z.number(), tempo: z.number() });

type Song = z.infer<typeof SONG>;

/** Each mistake beside the right way, on one scale; those that the data cannot show are left out. */
export function mistakes(rows: readonly Row[]): Mistake[] {
  const filmRows = rows.filter(({ releases }) => releases !== null);
  const films = filmsWithSoundtrack(filmRows).map((film, place) => ({ ...film, ...ASIDE.parse(filmRows[place]) }));
  const known = films.filter((film) => film.log_budget !== null);
  const songs = standardised(rows.filter(({ tempo }) => typeof tempo === "number").map((row) => SONG.parse(row)));
  return [firstGenreOnly(known), unknownAsZero(films, known), bestThreshold(songs), albumAsCause(films, known)].flatMap(
    (mistake) => mistake ?? [],
  );
}

function firstGenreOnly(known: readonly Film[]): Mistake | undefined {
  const electronic = known.map((film) => Number(film.music_genres.includes("Electronic")));
  const first = { name: "first genre", categories: known.map((film) => film.first_genre) };
  const groups = heldFixed(known);
  const withFirst = groups.map((group) => (group.name === "+ film genres" ? { ...group, covariates: [first] } : group));
  return compared({
    mistake: "only the first genre of a film",
    measure: "electronic music on log popularity",
    wrong: effectOn(known, electronic, withFirst),
    right: effectOn(known, electronic, groups),
    changes: "Sources list genres by the alphabet or by habit: what the other genres do stays in the effect of music.",
  });
}

function unknownAsZero(films: readonly Film[], known: readonly Film[]): Mistake | undefined {
  const others = (of: readonly Film[]) => heldFixed(of).filter(({ name }) => name !== "+ budget");
  return compared({
    mistake: "unknown budgets taken as zero",
    measure: "log budget on log popularity",
    wrong: effectOn(
      films,
      films.map((film) => film.log_budget ?? 0),
      others(films),
    ),
    right: effectOn(
      known,
      known.map((film) => film.log_budget ?? 0),
      others(known),
    ),
    changes: "A budget of nothing is a film of which nobody told the budget: such films flatten the slope.",
  });
}

/** Popularity in standard deviations from its mean. */
function standardised(songs: readonly Song[]): Song[] {
  const values = songs.map(({ popularity }) => popularity);
  if (new Set(values).size < 2) return [];
  const [middle, deviation] = [mean(values), sampleStandardDeviation(values)];
  return songs.map((song) => ({ ...song, popularity: (song.popularity - middle) / deviation }));
}

/** The number of cuts between the first and the last tenth. */
const CUTS = 40;

function bestThreshold(songs: readonly Song[]): Mistake | undefined {
  const tempos = songs.map(({ tempo }) => tempo).sort((one, other) => one - other);
  if (tempos.length < 2) return undefined;
  const cuts = Array.from({ length: CUTS }, (_, place) => quantile(tempos, 0.1 + (0.8 * place) / (CUTS - 1)) ?? 0);
  const tried = cuts.flatMap((cut) => fasterThan(cut, songs) ?? []).sort((one, other) => one.p - other.p);
  return compared({
    mistake: `the best of ${CUTS} thresholds`,
    measure: "fast tempo on the popularity of songs (standard deviations)",
    wrong: tried[0],
    right: fasterThan(quantile(tempos, 0.5) ?? 0, songs),
    changes:
      "Of many cuts one always looks best: one that was chosen beforehand, here the median, is the only fair test.",
  });
}

function fasterThan(cut: number, songs: readonly Song[]): Effect | undefined {
  const popularity = (isFast: boolean) =>
    songs.filter(({ tempo }) => tempo > cut === isFast).map((song) => song.popularity);
  return meanDifference(popularity(true), popularity(false));
}

function albumAsCause(films: readonly Film[], known: readonly Film[]): Mistake | undefined {
  const releases = (of: readonly Film[]) => of.map((film) => Math.log(film.releases));
  return compared({
    mistake: "the success of the album as a cause",
    measure: "log number of releases on log popularity",
    wrong: effectOn(films, releases(films), []),
    right: effectOn(known, releases(known), heldFixed(known)),
    changes:
      "Albums come out again because films are popular: held fixed what comes before both, the rest is still no effect of the album.",
  });
}

function effectOn(
  films: readonly Film[],
  exposure: readonly number[],
  groups: readonly CovariateGroup[],
): Effect | undefined {
  const columns = groups
    .flatMap(({ covariates }) => covariates)
    .flatMap((covariate: Covariate) => covariateColumns(covariate));
  const outcome = films.map((film) => film.log_popularity);
  return films.length === 0 ? undefined : effectBeyond(addControls(noControls(outcome), columns), exposure, "HC3");
}

type Compared = Omit<Mistake, "wrong" | "right"> & {
  readonly wrong: Effect | undefined;
  readonly right: Effect | undefined;
};

function compared({ wrong, right, ...said }: Compared): Mistake | undefined {
  return wrong === undefined || right === undefined ? undefined : { ...said, wrong, right };
}
