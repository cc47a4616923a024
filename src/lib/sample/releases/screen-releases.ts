import { between, chance, type Key, pick } from "../chance/random.js";
import { type Album, album, albumYear, pressingOf, soundtrack } from "../world/albums.js";
import { type Credit, composerArtist, credit, VARIOUS, variationOf } from "../world/artists.js";
import { filmComposer } from "../world/cast.js";
import { film, LAST_YEAR } from "../world/films.js";
import { chooseComposer } from "../world/people.js";
import { key, type World } from "../world/world.js";
import type { NoFilmReason, ReleaseContent } from "./release.js";
import { formatOf, masterId, releasedText, withTypo, workers } from "./release-facts.js";
import { filmMusicTitle, otherScreenTitle, type Wording } from "./release-titles.js";
import { songOfAlbum, withBand } from "./singles.js";
import { trackList } from "./tracklists.js";

const SLOT = { later: 0, gap: 1, date: 2, none: 3, typo: 4, various: 5, composer: 6, hidden: 20, style: 22 };

const REASONS: Readonly<Record<Exclude<Album["kind"], "film" | "multi_film">, NoFilmReason>> = {
  television: "television",
  game: "game",
  stage: "stage",
  compilation: "compilation",
  unlisted: "unlisted_film",
};

/** One pressing of a screen album. */
export function screenRelease(world: World, ordinal: number, index: number): ReleaseContent {
  const { album: albumIndex, pressing } = pressingOf(ordinal);
  const of = album(world, albumIndex);
  const own = key(world, "release", index);
  const year = pressingYear(world, of, own, pressing);
  const wording = albumTitle(world, of, own, pressing);
  const people = credits(world, of, own, pressing);
  const date = dateOf(own, year, people.isVarious);
  const typo = chance(own, SLOT.typo, 0.025);
  const title = typo ? withTypo(own, wording.title) : wording.title;
  const format = formatOf(own, year);
  const kinds = [
    ...wording.kinds,
    ...people.kinds,
    ...(pressing > 0 ? ["reissue"] : []),
    ...(date === null || date === "None" ? ["missing_year"] : []),
    ...(title === wording.title ? [] : ["typo"]),
  ];
  return {
    masterId: pressing > 0 || chance(of.key, SLOT.none + 60, 0.8) ? masterId(world, "screen", albumIndex) : null,
    isMainRelease: pressing === 0,
    title,
    artists: people.main,
    ...genresAndStyles(world, of),
    country: wording.country,
    released: date,
    format,
    details: () => {
      const others = workers(world, own);
      const tracks = withBand(trackList(of.key, format.name, others), world, songOfAlbum(world, of));
      return { extraArtists: [...people.extra, ...others], tracks };
    },
    truth: { album: albumIndex, films: of.films, reason: reasonOf(of), kinds },
  };
}

/** How a pressing words the album's title. */
export function albumTitle(world: World, of: Album, own: Key, pressing: number): Wording {
  return of.films.length > 0 ? filmMusicTitle(world, of, own, pressing) : otherScreenTitle(world, of, own);
}

/** The composers under whose ids the album's music is credited. */
export function albumComposers(world: World, of: Album): number[] {
  if (of.films.length > 0) return of.films.map((index) => filmComposer(world, index));
  return of.kind === "compilation" ? [] : [chooseComposer(world, of.key, SLOT.composer, "en", albumYear(world, of))];
}

function reasonOf(of: Album): NoFilmReason | null {
  return of.kind === "film" || of.kind === "multi_film" ? null : REASONS[of.kind];
}

/** First pressings appear with the film, others years or decades later. */
function pressingYear(world: World, of: Album, own: Key, pressing: number): number {
  const year = albumYear(world, of);
  if (pressing === 0) return Math.min(LAST_YEAR, year + (chance(own, SLOT.later, 0.15) ? 1 : 0));
  return Math.min(LAST_YEAR, year + between(own, SLOT.gap, 4, 20) * pressing);
}

/** A release by various artists, without a composer, can only be found by its year, so it always gives one. */
function dateOf(own: Key, year: number, isVarious: boolean): string | null {
  if (!isVarious && chance(own, SLOT.date, 0.07)) return chance(own, SLOT.none, 0.1) ? "None" : null;
  return releasedText(own, year);
}

interface Credits {
  readonly main: readonly Credit[];
  readonly extra: readonly Credit[];
  readonly kinds: readonly string[];
  readonly isVarious: boolean;
}

function credits(world: World, of: Album, own: Key, pressing: number): Credits {
  const composers = albumComposers(world, of);
  if (composers.length === 0) return { main: [VARIOUS], extra: [], kinds: ["various"], isVarious: true };
  const named = composers.map((composer) => ({
    artist: composerArtist(world, composer),
    ...variationOf(world, composer, own),
  }));
  const variation = named.flatMap(({ kind, artist }) => [
    ...(kind === undefined || kind === "initial" ? [] : [kind]),
    ...(artist.isNative ? ["other_script"] : []),
  ]);
  const homonym = named.some(({ artist }) => / \(\d+\)$/.test(artist.name)) ? ["homonym"] : [];
  const extra = named.map(({ artist, anv }) =>
    credit(artist, "", pick(own, SLOT.composer + 1, ["Music By", "Composed By", "Composed By, Conductor"]), anv),
  );
  if (composers.length === 1 && chance(of.key, SLOT.various, 0.2)) {
    const isHidden = pressing === 0 && chance(of.key, SLOT.hidden, 0.4);
    return {
      main: [VARIOUS],
      extra: isHidden ? [] : extra,
      kinds: ["various", ...(isHidden ? [] : variation)],
      isVarious: true,
    };
  }
  const main = named.map(({ artist, anv }, n) => credit(artist, n < named.length - 1 ? "/" : "", "", anv));
  return {
    main,
    extra: chance(own, SLOT.hidden + 1, 0.5) ? extra : [],
    kinds: [...variation, ...homonym],
    isVarious: false,
  };
}

function genresAndStyles(world: World, of: Album): { genres: string[]; styles: string[] } {
  const [first] = of.films;
  if (first === undefined) {
    const genres = of.kind === "compilation" ? ["Pop", "Stage & Screen"] : ["Stage & Screen"];
    return { genres, styles: of.kind === "stage" ? ["Musical"] : ["Soundtrack"] };
  }
  const { style, extras } = soundtrack(of.key, film(world, first));
  const genres = style.genre === null ? ["Stage & Screen"] : [style.genre, "Stage & Screen"];
  return { genres, styles: ["Soundtrack", style.name, ...extras] };
}
