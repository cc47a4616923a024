// How often the intervals of the ladders hold what the generator planted, over many samples, and how often a style that
// does nothing counts as a discovery. The films are read from the generated worlds as perfect linking would give them.
// Writes evidence/effects_coverage.csv.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { csvLine } from "#lib/core/text/csv-text";
import { musicLadders } from "#lib/insights/effect/model/music-ladder";
import { productionCountry } from "#lib/sample/files/tmdb-movies";
import { album, albumCount, soundtrack } from "#lib/sample/world/albums";
import { film } from "#lib/sample/world/films";
import { MODEL, metrics } from "#lib/sample/world/planted-model";
import { filmFacts } from "#lib/sample/world/word-lists";
import { createWorld } from "#lib/sample/world/world";
import { progress } from "./measuring/measure.mjs";

export const options = {
  seeds: { type: "string", default: "40" },
  films: { type: "string", default: "3000" },
  out: { type: "string", default: fileURLToPath(new URL("../../evidence/effects_coverage.csv", import.meta.url)) },
};

/** The words that answers leave out too: they say only that the music is for the screen. */
const FOR_THE_SCREEN = "Score";
const DISCOVERY = 0.05;

const MAIN_STYLES = new Map(filmFacts.styles.map(({ name, effect }) => [name, effect]));
const GENRES = new Map(filmFacts.styles.map(({ genre, effect }) => [genre, effect]));

export async function run({ seeds, films, out }) {
  const found = [];
  const discoveries = [];
  for (let seed = 1; seed <= Number(seeds); seed++) {
    const world = createWorld({ films: Number(films), seed, deliveries: 1 });
    found.push(...effectsIn(filmsOf(world, MODEL.popularity.diversity), MODEL.popularity.diversity));
    // Without what each further style adds, all styles but the main ones do nothing.
    discoveries.push(discoveriesIn(filmsOf(world, 0)));
    if (seed % 10 === 0) progress(`${seed} of ${seeds} samples`);
  }
  const names = [...new Set(found.map(({ group }) => group))];
  const groups = names.map((name) =>
    coverage(
      name,
      found.filter(({ group }) => group === name),
    ),
  );
  const rows = [...groups, coverage("all", found)];
  const figures = { seeds: Number(seeds), films: Number(films), ...falseDiscoveries(discoveries) };
  writeFileSync(out, table(rows, figures));
  const { covered, covered_raw } = rows.at(-1);
  return { ...figures, effects: found.length, covered, covered_raw };
}

/** The films with a soundtrack, each as the view `film_with_soundtrack` has it. */
function filmsOf(world, diversity) {
  const music = new Map();
  for (let index = 0; index < albumCount(world, 0); index++) {
    const of = album(world, index);
    const [first] = of.films;
    if (first === undefined) continue;
    const { style, extras } = soundtrack(of.key, film(world, first));
    for (const linked of of.films) {
      const known = music.get(linked) ?? { genres: new Set(), styles: new Set() };
      for (const name of [style.name, ...extras]) if (name !== FOR_THE_SCREEN) known.styles.add(name);
      if (style.genre !== null) known.genres.add(style.genre);
      music.set(linked, known);
    }
  }
  return [...music].map(([index, { genres, styles }]) => row(world, index, genres, styles, diversity));
}

function row(world, index, genres, styles, diversity) {
  const of = film(world, index);
  const { logPopularity, soundtrack: own, budget, budgetKnown } = metrics(world, of);
  const tooMuch = own === undefined ? 0 : (MODEL.popularity.diversity - diversity) * (own.diversity - 1);
  return {
    log_popularity: logPopularity - tooMuch,
    year: of.year,
    log_budget: budgetKnown ? Math.log(budget) : null,
    language: of.language.code,
    countries: [productionCountry(of.language)],
    film_genres: of.genres.map(({ name }) => name),
    music_genres: [...genres],
    music_styles: [...styles],
    probability: 1,
  };
}

function effectsIn(films, diversity) {
  return musicLadders(films).flatMap(({ kind, music, rungs }) => {
    const [raw, adjusted] = [rungs[0]?.effect, rungs.at(-1)?.effect];
    if (raw === undefined || adjusted === undefined) return [];
    const planted = plantedEffect(kind, music) ?? diversity;
    const group = plantedEffect(kind, music) === undefined ? "style: a further one" : `${kind}: ${music}`;
    return [{ group, planted, raw, adjusted }];
  });
}

/** Undefined for a style that only makes a soundtrack more diverse. */
function plantedEffect(kind, music) {
  return kind === "genre" ? GENRES.get(music) : MAIN_STYLES.get(music);
}

function coverage(group, effects) {
  const share = (which) => mean(effects.map(({ planted, [which]: found }) => holds(found, planted)));
  return {
    group,
    planted: group === "all" ? "" : effects[0].planted,
    intervals: effects.length,
    covered: share("adjusted"),
    covered_raw: share("raw"),
    off_by: mean(effects.map(({ planted, adjusted }) => adjusted.estimate - planted)),
    off_by_raw: mean(effects.map(({ planted, raw }) => raw.estimate - planted)),
    error: mean(effects.map(({ adjusted }) => adjusted.error)),
  };
}

function holds({ levels }, value) {
  const [low, high] = levels[95];
  return Number(low <= value && value <= high);
}

function discoveriesIn(films) {
  const tests = musicLadders(films).map(({ kind, music, rungs }) => ({
    isNull: plantedEffect(kind, music) === undefined,
    isDiscovery: (rungs.at(-1)?.q ?? 1) <= DISCOVERY,
  }));
  const made = tests.filter(({ isDiscovery }) => isDiscovery);
  return {
    nulls: tests.filter(({ isNull }) => isNull).length,
    made: made.length,
    wrong: made.filter(({ isNull }) => isNull).length,
  };
}

/** The rate is the share of wrong discoveries among a sample's discoveries, on average over the samples. */
function falseDiscoveries(samples) {
  const sum = (of) => samples.reduce((total, sample) => total + of(sample), 0);
  return {
    styles_without_effect: sum(({ nulls }) => nulls),
    discoveries: sum(({ made }) => made),
    wrong_discoveries: sum(({ wrong }) => wrong),
    false_discovery_rate: rounded(mean(samples.map(({ made, wrong }) => (made === 0 ? 0 : wrong / made)))),
  };
}

function table(rows, figures) {
  const columns = Object.keys(rows[0]);
  const lines = rows.map((cells) => columns.map((column) => cellText(cells[column])));
  const measures = Object.entries(figures).map(([name, value]) => [name, String(value)]);
  const padded = measures.map((cells) => [...cells, ...columns.slice(cells.length).map(() => "")]);
  return [columns, ...lines, ...padded].map(csvLine).join("");
}

function cellText(value) {
  return typeof value === "number" ? String(rounded(value)) : value;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
