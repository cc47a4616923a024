import { z } from "zod";
import { counted, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import type { Row } from "../../snapshot/open-snapshot.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";
import { type Coefficient, coefficients } from "../../stats/regression/coefficients.js";
import { covariateColumns } from "../../stats/regression/covariate.js";
import { leastSquares } from "../../stats/regression/least-squares.js";

/** Rating points that Gillick & Bamman (2018) found, film genres held fixed; for tempo, no effect. */
const PUBLISHED = {
  acousticness: 0.121,
  instrumentalness: 0.117,
  danceability: -0.103,
  mode: 0.024,
  tempo: 0,
} as const;

type Feature = keyof typeof PUBLISHED;

const FEATURES = Object.keys(PUBLISHED) as Feature[];
const NAMES: Partial<Record<Feature, string>> = { mode: "major mode", tempo: "tempo (per 100 beats)" };

const SONG = z.object({
  track_id: z.string(),
  title_id: z.string(),
  average_rating: z.number(),
  film_genres: z.array(z.string()),
  acousticness: z.number(),
  instrumentalness: z.number(),
  danceability: z.number(),
  mode: z.number(),
  tempo: z.number(),
});

const [BY_SONG, BY_FILM, AS_PUBLISHED] = ["by song", "clustered by film", "published"];

export default defineAnswer({
  question: "Do films with other-sounding songs have other ratings, as was published?",
  table: {
    feature: text("Feature", "how the songs sound, by Spotify's measures"),
    errors: text("Errors", "whether songs count as independent, or only films"),
    published: number("Published", "what Gillick and Bamman (2018) found by song"),
    ...interval("Effect", "rating points from none to all of the feature, film genres and other features held fixed"),
    q: number("q", "p after Benjamini and Hochberg, over all features with these errors"),
    films: hidden(count("Films", "films that the songs are from")),
    songs: hidden(count("Songs", "songs from soundtracks, tied to a film or not")),
    tied: hidden(count("Tied", "songs that fit a film")),
  },
  key: ["feature", "errors"],
  compute(rows) {
    const songs = rows.flatMap((row) => SONG.safeParse(row).data ?? []);
    const counts = countsOf(rows, songs);
    return [...effects(BY_SONG, "classical"), ...effects(BY_FILM, { clusters: songs.map((song) => song.title_id) })];

    function effects(errors: string, assumed: Parameters<typeof coefficients>[1]) {
      const fitted = fitOf(songs, assumed);
      const { results } = falseDiscovery(
        "features of songs",
        fitted.map(({ feature, effect }) => ({ name: feature, p: effect.p })),
      );
      return fitted.map(({ feature, effect }, place) => ({
        feature: NAMES[feature] ?? feature,
        errors,
        published: PUBLISHED[feature],
        ...intervalCells(effect),
        q: results[place]?.q ?? 1,
        ...counts,
      }));
    }
  },
  title(rows) {
    const clustered = rows.filter(({ errors }) => errors === BY_FILM);
    if (clustered.length === 0) return "Too few songs are tied to films to repeat what was published about ratings";
    const clear = clustered.filter(({ q }) => q <= 0.05).length;
    const fit = clustered.filter(({ published, low95, high95 }) => low95 <= published && published <= high95);
    return (
      `Of ${clustered.length} features of songs, ${clear === 0 ? "none goes" : clear === 1 ? "one goes" : `${clear} go`} clearly with the rating of the film once songs of one film count ` +
      `together; ${fit.length} of the published effects lie in our intervals`
    );
  },
  caption(rows) {
    const [row] = rows;
    return (
      "Rating points at IMDb from none to all of the feature, film genres and the other features held fixed by least squares; lines are 50, 80 and 95% intervals. " +
      "Published: Gillick and Bamman (2018), whose rows are songs with errors as if each were a film of its own. " +
      `${counted(row?.tied ?? 0, "song", "songs")}${row === undefined ? "" : ` (${percent(row.tied, row.songs)} of those from soundtracks)`} fit one of ` +
      `${counted(row?.films ?? 0, "film", "films")} by a title in the name of the album and an artist of a linked release; the others are left out. ` +
      "Clear is what remains at a false discovery rate of 5%. Ratings of the sample follow from nothing, so that nothing clear is to be found in it."
    );
  },
  claims: (rows) =>
    rows.length === 0
      ? []
      : [
          { name: "songs_tied", value: rows[0]?.tied ?? 0, unit: "songs" },
          { name: "films", value: rows[0]?.films ?? 0, unit: "films" },
          ...rows
            .filter(({ errors, feature }) => errors === BY_FILM && feature === "acousticness")
            .flatMap(({ feature, estimate, low95, high95 }) => [
              { name: feature, value: estimate, unit: "rating points" },
              { name: `${feature}_low`, value: low95, unit: "rating points" },
              { name: `${feature}_high`, value: high95, unit: "rating points" },
            ]),
        ].filter(({ value }) => Number.isFinite(value)),
  chart(rows, theme) {
    const ours = rows.filter(({ high95 }) => Number.isFinite(high95));
    const published = ours
      .filter(({ errors }) => errors === BY_FILM)
      .map((row) => atOnePoint(row.feature, row.published));
    return intervalChart(
      {
        rows: FEATURES.flatMap((feature) =>
          [...published, ...ours].filter((row) => row.feature === (NAMES[feature] ?? feature)),
        ),
        y: { field: "feature" },
        x: { field: "estimate", title: "rating points", format: "+.1f" },
        intervals: GRADED,
        reference: 0,
        compare: {
          field: "errors",
          colours: { [AS_PUBLISHED]: theme.ink, [BY_SONG]: theme.alert, [BY_FILM]: theme.main },
          labelLimit: 200,
        },
        tooltip: { feature: "feature", errors: "errors", estimate: ["rating points", "+.2f"] },
      },
      theme,
    );
  },
});

type Song = z.infer<typeof SONG>;

function countsOf(rows: readonly Row[], songs: readonly Song[]) {
  const tied = rows.filter(({ title_id }) => title_id !== null);
  return {
    films: new Set(songs.map((song) => song.title_id)).size,
    songs: new Set(rows.map((row) => row.track_id)).size,
    tied: new Set(tied.map((row) => row.track_id)).size,
  };
}

function fitOf(songs: readonly Song[], errors: Parameters<typeof coefficients>[1]) {
  if (songs.length === 0) return [];
  const genres = covariateColumns({ name: "film genre", labels: songs.map((song) => song.film_genres) });
  const features = FEATURES.map((name) => ({ name, values: songs.map((song) => song[name]) }));
  const fit = leastSquares(
    songs.map((song) => song.average_rating),
    [...genres, ...features],
  );
  const found = new Map(coefficients(fit, errors).map((one): [string, Coefficient] => [one.name, one]));
  return FEATURES.flatMap((feature) => {
    const effect = found.get(feature);
    return effect === undefined ? [] : { feature, effect };
  });
}

/** A published value without an interval, in the form that a chart of intervals needs. */
function atOnePoint(feature: string, value: number) {
  const [low95, low80, low50] = [value, value, value];
  return {
    feature,
    errors: AS_PUBLISHED,
    estimate: value,
    low95,
    high95: value,
    low80,
    high80: value,
    low50,
    high50: value,
  };
}
