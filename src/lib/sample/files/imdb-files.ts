import { chance } from "../chance/random.js";
import { albumOfFilm } from "../world/albums.js";
import { knownForTitles } from "../world/cast.js";
import { hasDuplicate, isGone, titleFate } from "../world/fates.js";
import { otherTitle } from "../world/other-titles.js";
import { person } from "../world/people.js";
import { rating } from "../world/ratings.js";
import {
  countAt,
  filmOfTitle,
  key,
  otherOfTitle,
  personId,
  titleCount,
  titleId,
  titleOfOther,
  type World,
} from "../world/world.js";
import { akaRows, crewRow, principalRows } from "./imdb-rows.js";
import { fameOf, imdbTitle } from "./imdb-titles.js";

const HEADERS = {
  basics: "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n",
  akas: "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n",
  ratings: "tconst\taverageRating\tnumVotes\n",
  principals: "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n",
  crew: "tconst\tdirectors\twriters\n",
  episode: "tconst\tparentTconst\tseasonNumber\tepisodeNumber\n",
  names: "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n",
};

export function* titleBasics(world: World, delivery: number): Generator<string> {
  yield HEADERS.basics;
  for (const { title, id } of titlesAt(world, delivery)) {
    const { type, primary, original, year, endYear, runtime, genres } = imdbTitle(world, title, delivery);
    yield `${id}\t${type}\t${primary}\t${original}\t0\t${year}\t${orNull(endYear)}\t${orNull(runtime)}\t${genres.join(",") || "\\N"}\n`;
  }
}

export function* titleAkas(world: World, delivery: number): Generator<string> {
  yield HEADERS.akas;
  for (const { title, id } of titlesAt(world, delivery)) yield akaRows(world, title, id, delivery);
}

export function* titleRatings(world: World, delivery: number): Generator<string> {
  yield HEADERS.ratings;
  for (const { title, id } of titlesAt(world, delivery)) {
    if (!isRated(world, title)) continue;
    const { average, votes } = rating(world, title, delivery, fameOf(world, title));
    yield `${id}\t${average}\t${votes}\n`;
  }
}

export function* titlePrincipals(world: World, delivery: number): Generator<string> {
  yield HEADERS.principals;
  for (const { title, id } of titlesAt(world, delivery)) yield principalRows(world, title, id);
}

export function* titleCrew(world: World, delivery: number): Generator<string> {
  yield HEADERS.crew;
  for (const { title, id } of titlesAt(world, delivery)) yield crewRow(world, title, id);
}

export function* titleEpisode(world: World, delivery: number): Generator<string> {
  yield HEADERS.episode;
  for (const { title, id } of titlesAt(world, delivery)) {
    if (filmOfTitle(title) !== undefined) continue;
    const { episode } = otherTitle(world, otherOfTitle(title));
    if (episode === undefined) continue;
    yield `${id}\t${titleId(world, titleOfOther(episode.series))}\t${episode.season}\t${episode.number}\n`;
  }
}

export function* nameBasics(world: World, delivery: number): Generator<string> {
  yield HEADERS.names;
  const count = countAt(world.people, delivery);
  for (let index = 0; index < count; index++) {
    const { name, birthYear, deathYear, role } = person(world, index);
    const known = knownForTitles(world, index, role);
    const professions = role === "composer" ? "composer,music_department,soundtrack" : role;
    yield `${personId(world, index)}\t${name.full}\t${orNull(birthYear)}\t${orNull(deathYear)}\t${professions}\t${known}\n`;
  }
}

/** Films with music always have a rating, because their votes are part of the analysis. */
export function isRated(world: World, title: number): boolean {
  const filmIndex = filmOfTitle(title);
  if (filmIndex === undefined) return chance(key(world, "rating", title), 2, 0.35);
  return chance(key(world, "rating", title), 2, 0.85) || albumOfFilm(world, filmIndex) !== undefined;
}

/** The rows of a delivery, including short-lived duplicates. */
function* titlesAt(world: World, delivery: number): Generator<{ title: number; id: string }> {
  const count = titleCount(world, delivery);
  for (let title = 0; title < count; title++) {
    const fate = titleFate(world, title);
    if (isGone(fate, delivery)) continue;
    yield { title, id: titleId(world, title) };
    if (hasDuplicate(fate, delivery)) yield { title, id: titleId(world, title, true) };
  }
}

function orNull(value: number | null): string {
  return value === null ? "\\N" : String(value);
}
