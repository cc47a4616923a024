import { chance, pick } from "../chance/random.js";
import { crewPerson, type Principal, principals } from "../world/cast.js";
import { filmTitles } from "../world/film-titles.js";
import { film } from "../world/films.js";
import { titleIn } from "../world/titles.js";
import { filmOfTitle, key, personId, type World } from "../world/world.js";
import { imdbTitle } from "./imdb-titles.js";

const AKA_SLOT = 90;

/** The rows of title.akas of one title. */
export function akaRows(world: World, title: number, id: string, delivery: number): string {
  const rows = akas(world, title, delivery);
  return rows.map((row, index) => `${id}\t${index + 1}\t${row.join("\t")}\n`).join("");
}

type Aka = readonly [
  title: string,
  region: string,
  language: string,
  types: string,
  attributes: string,
  original: string,
];

function akas(world: World, title: number, delivery: number): Aka[] {
  const { primary, original } = imdbTitle(world, title, delivery);
  const first: Aka = [original, "\\N", "\\N", "original", "\\N", "1"];
  const filmIndex = filmOfTitle(title);
  if (filmIndex === undefined)
    return chance(key(world, "other", title), AKA_SLOT, 0.3)
      ? [first, [primary, "US", "\\N", "imdbDisplay", "\\N", "0"]]
      : [first];
  const of = film(world, filmIndex);
  const translated = filmTitles(of).languages.map((language): Aka => {
    const region = pick(of.key, AKA_SLOT, language.regions);
    const known = language.regions.length > 1 && language.code !== "en";
    return [titleIn(language, of.idea), region, known ? language.code : "\\N", "imdbDisplay", "\\N", "0"];
  });
  const more: Aka[] = [];
  if (of.idea.part !== undefined)
    more.push([titleIn(of.language, of.idea, "part"), "XWW", "en", "alternative", "complete title", "0"]);
  const before = filmTitles(of).original;
  if (original !== before) more.push([before, "US", "\\N", "working", "\\N", "0"]);
  return [first, ...translated, ...more];
}

/** The rows of title.principals of one title. */
export function principalRows(world: World, title: number, id: string): string {
  let rows = "";
  let ordering = 0;
  for (const principal of principals(world, title)) rows += principalRow(world, id, ++ordering, principal);
  return rows;
}

export function crewRow(world: World, title: number, id: string): string {
  const director = personId(world, crewPerson(world, title, "director"));
  const writer = chance(key(world, "cast", title), AKA_SLOT, 0.8)
    ? personId(world, crewPerson(world, title, "writer"))
    : "\\N";
  return `${id}\t${director}\t${writer}\n`;
}

function principalRow(
  world: World,
  id: string,
  ordering: number,
  { person, category, job, character }: Principal,
): string {
  const characters = character === null ? "\\N" : JSON.stringify([character]);
  return `${id}\t${ordering}\t${personId(world, person)}\t${category}\t${job ?? "\\N"}\t${characters}\n`;
}
