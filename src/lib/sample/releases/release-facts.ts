import { between, type Key, pick } from "../chance/random.js";
import { bandArtist, bandCount, type Credit, credit } from "../world/artists.js";
import { music } from "../world/word-lists.js";
import { spreadId, type World } from "../world/world.js";

const SLOT = { format: 700, precision: 701, month: 702, day: 703, role: 710, band: 730, typo: 760 };

/** A format that existed in that year. */
export function formatOf(own: Key, year: number): { name: string; descriptions: readonly string[] } {
  const possible = music.formats.filter(({ from, to }) => year >= from && year <= to);
  return pick(own, SLOT.format, possible.length > 0 ? possible : music.formats);
}

/** Release dates are as precise as whoever entered them cared to be. */
export function releasedText(own: Key, year: number): string {
  const month = String(between(own, SLOT.month, 1, 12)).padStart(2, "0");
  const roll = between(own, SLOT.precision, 0, 9);
  if (roll < 5) return String(year);
  if (roll < 7) return `${year}-${month}-00`;
  return `${year}-${month}-${String(between(own, SLOT.day, 1, 28)).padStart(2, "0")}`;
}

/** People who recorded, played and designed. */
export function workers(world: World, own: Key): Credit[] {
  const count = between(own, SLOT.role, 1, 7);
  return Array.from({ length: count }, (_, n) => {
    const artist = bandArtist(world, between(own, SLOT.band + n, 0, bandCount(world) - 1));
    return credit(artist, "", pick(own, SLOT.role + 1 + n, music.roles));
  });
}

/** Masters of screen albums have even numbers, those of other releases odd ones. */
export function masterId(world: World, kind: "screen" | "plain", index: number): number {
  return 100 + spreadId(world, 6, kind === "screen" ? index * 2 : index * 2 + 1, 5);
}

/** Swaps two letters inside a long word in Latin script: still readable, but no longer equal. */
export function withTypo(own: Key, title: string): string {
  const words = title.split(" ");
  const long = words.flatMap((word, index) => (/^\p{Script=Latin}{6,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return title;
  const index = pick(own, SLOT.typo, long);
  const word = words[index] ?? "";
  const place = between(own, SLOT.typo + 1, 2, word.length - 3);
  const swapped = word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
  return words.map((other, n) => (n === index ? swapped : other)).join(" ");
}
