// A recommender of any size whose songs, films and space are invented, the same for the same seed.
import { encode, learnEncoder } from "#lib/recommending/features/encoder";
import { FILM_FEATURES } from "#lib/recommending/features/film-features";
import { packVectors, unpackVectors } from "#lib/recommending/files/packed-vectors";
import { SONG_VIEWS } from "#lib/recommending/song-view";
import { DIMENSIONS, filmVectors, songVectors } from "#lib/recommending/spaces/space";
import { randomNumbers } from "#lib/stats/resampling/random";

const VIEW = "without genre";
const GENRES = ["Action", "Comedy", "Crime", "Drama", "Horror", "Romance", "Thriller", "War"];
const LANGUAGES = ["en", "en", "en", "fr", "ja", "hi"];
const SYLLABLES = "ba do ke li mo na ra so ti vu".split(" ");
const OVERVIEW =
  "a joyful family keeps a dark secret by the sea while the war and a tender love come to the city".split(" ");
const FEWEST_TO_LEARN_FROM = 2000;

/** As the last build would have written it. */
export function inventedRecommender({ songs: songCount, films: filmCount, pairs: pairCount, seed = 1 }) {
  const random = randomNumbers(seed);
  const songs = Array.from({ length: songCount }, (_, at) => songOf(at, random));
  const films = Array.from({ length: filmCount }, (_, at) => filmOf(at, random));
  const songEncoder = learnEncoder(songs.slice(0, FEWEST_TO_LEARN_FROM), SONG_VIEWS[VIEW]);
  const filmEncoder = learnEncoder(films.slice(0, FEWEST_TO_LEARN_FROM), FILM_FEATURES);
  const songValues = encode(songs, SONG_VIEWS[VIEW], songEncoder);
  const filmValues = encode(films, FILM_FEATURES, filmEncoder);
  const space = {
    song: projectionOf(songValues.columns, random),
    film: projectionOf(filmValues.columns, random),
  };
  const packed = {
    songs: packVectors(songVectors(space, songValues)),
    films: packVectors(filmVectors(space, filmValues)),
  };
  const overviews = films.map(({ overview }) => overview);
  return {
    overviews,
    recommender: {
      model: {
        model: "invented",
        songs: songCount,
        films: filmCount,
        songUnits: packed.songs.units,
        filmUnits: packed.films.units,
        scale: [
          { score: -30, probability: 0 },
          { score: 0, probability: 0.5 },
          { score: 30, probability: 1 },
        ],
        view: VIEW,
        songEncoder,
        songProjection: plain(space.song),
        filmEncoder,
        filmProjection: plain(space.film),
        recallAtTen: 0.5,
      },
      songs: columnsOf(songs.map(({ key: _, words: __, ...song }) => song)),
      films: columnsOf(films.map(({ overview: _, ...film }) => film)),
      pairs: {
        song: Array.from({ length: pairCount }, () => Math.floor(random() * songCount)),
        film: Array.from({ length: pairCount }, () => Math.floor(random() * filmCount)),
      },
      songVectors: unpackVectors(packed.songs),
      filmVectors: unpackVectors(packed.films),
    },
  };
}

function songOf(at, random) {
  const energy = random();
  return {
    key: "",
    id: `song${at}`,
    title: titleOf(random, 3),
    artists: [titleOf(random, 2)],
    album: titleOf(random, 2),
    genres: [],
    words: [],
    isExplicit: random() < 0.1,
    popularity: Math.floor(100 * random()),
    seconds: 120 + Math.floor(240 * random()),
    danceability: random(),
    energy,
    loudness: -30 + 28 * energy,
    speechiness: random() ** 3,
    acousticness: 1 - energy,
    instrumentalness: random() ** 2,
    liveness: random() ** 2,
    valence: random(),
    tempo: 60 + 140 * random(),
    musicalKey: Math.floor(12 * random()),
    mode: random() < 0.6 ? 1 : 0,
  };
}

function filmOf(at, random) {
  return {
    id: `film${at}`,
    title: titleOf(random, 3),
    year: 1950 + Math.floor(75 * random()),
    genres: [GENRES[Math.floor(GENRES.length * random())], GENRES[Math.floor(GENRES.length * random())]].filter(
      (genre, place, all) => all.indexOf(genre) === place,
    ),
    keywords: [OVERVIEW[Math.floor(OVERVIEW.length * random())]],
    language: LANGUAGES[Math.floor(LANGUAGES.length * random())],
    runtime: 60 + Math.floor(120 * random()),
    popularity: Math.round(1000 * random() ** 3) / 10,
    rating: Math.round(100 * random()) / 10,
    colours: null,
    look: null,
    overview: Array.from({ length: 12 }, () => OVERVIEW[Math.floor(OVERVIEW.length * random())]).join(" "),
  };
}

/** Words of two or three syllables, the first one of a title in capitals. */
function titleOf(random, most) {
  const words = Array.from({ length: 1 + Math.floor(most * random()) }, () =>
    Array.from({ length: 2 + Math.floor(2 * random()) }, () => SYLLABLES[Math.floor(SYLLABLES.length * random())]).join(
      "",
    ),
  );
  const [first = ""] = words;
  return [first[0].toUpperCase() + first.slice(1), ...words.slice(1)].join(" ");
}

/** The first dimensions count most, as in a space that is learned. */
function projectionOf(columns, random) {
  const row = () => Float64Array.from({ length: DIMENSIONS - 1 }, (_, at) => (2 * random() - 1) * Math.exp(-at / 8));
  return { centre: new Float64Array(columns), weights: Array.from({ length: columns }, row) };
}

function plain({ centre, weights }) {
  return { centre: [...centre], weights: weights.map((row) => [...row]) };
}

function columnsOf(records) {
  const names = Object.keys(records[0]);
  return Object.fromEntries(names.map((name) => [name, records.map((record) => record[name])]));
}
