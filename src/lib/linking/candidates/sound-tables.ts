import { type FilmIndex, wordsOfTitle } from "../library/film-index.js";
import { growingFloat64, growingInt32 } from "../library/tables/growing-array.js";
import { createLookup, type Lookup } from "../library/tables/hash-table.js";
import { soundOfLatin } from "../titles/sounds/latin-sounds.js";
import { isAscii, SCRIPTS, type Script, scriptOf } from "../titles/sounds/scripts.js";
import { createSoundRow, soundsOf } from "../titles/sounds/sounds.js";
import { remember } from "./remember.js";

/** Titles by how they sound to readers of a script. */
interface SoundTable {
  readonly script: Script;
  readonly sounds: Lookup;
}

export interface SoundTables {
  /** The titles written in each script that the library has. */
  readonly written: readonly SoundTable[];
  /** All titles that may sound like one in a script: those written in it, and those in Latin letters. */
  readonly heard: (script: Script) => readonly SoundTable[];
}

/** Shorter titles sound like others by chance. */
const SHORTEST_SOUND = 3;

/** Libraries have millions of titles in Latin letters, so these are filed only for scripts that are asked for. */
export function createSoundTables(index: FilmIndex): SoundTables {
  const titles = sortByScript(index);
  const written = [...titles.inScript].map(([script, own]) => ({ script, sounds: fileWritten(own, script, index) }));
  const heard = remember(
    SCRIPTS.length,
    ({ name }: Script) => name,
    (script) => {
      const latin = { script, sounds: fileLatin(titles.latin, script, index) };
      return [latin, ...written.filter((table) => table.script === script)];
    },
  );
  return { written, heard };
}

interface TitlesByScript {
  readonly latin: readonly number[];
  readonly inScript: ReadonlyMap<Script, readonly number[]>;
}

/** A title is in the script of its first word that is not in plain Latin letters. */
function sortByScript({ titles, titleWords, titleWordStart, wordTexts }: FilmIndex): TitlesByScript {
  const scripts = wordTexts.map((text) => (isAscii(text) ? ("Latin" as const) : scriptOf(text)));
  const latin: number[] = [];
  const inScript = new Map<Script, number[]>(SCRIPTS.map((script) => [script, []]));
  for (let title = 0; title < titles; title++) {
    const end = titleWordStart[title + 1] ?? 0;
    let at = titleWordStart[title] ?? end;
    while (at < end && scripts[titleWords[at] ?? -1] === "Latin") at++;
    const script = at < end ? scripts[titleWords[at] ?? -1] : "Latin";
    if (script === "Latin") latin.push(title);
    else if (script !== undefined) inScript.get(script)?.push(title);
  }
  return { latin, inScript: new Map([...inScript].filter(([, own]) => own.length > 0)) };
}

function fileWritten(titles: readonly number[], script: Script, index: FilmIndex): Lookup {
  return fileHashes(titles, (title) => hashOfWords(wordsOfTitle(title, index), script));
}

/** The key under which the tables of a script have a text; undefined if it has no sound, or too short a one. */
export function hashOfWords(words: readonly string[], script: Script): number | undefined {
  const sounds = soundsOf(words, script);
  if (sounds === undefined) return undefined;
  row.clear();
  for (const sound of sounds) row.add(sound);
  return hashOfRow();
}

/** Titles share their words, so each word is read once. */
function fileLatin(titles: readonly number[], script: Script, index: FilmIndex): Lookup {
  const { titleWords, titleWordStart, wordTexts } = index;
  const sounds = wordTexts.map((text) => (isAscii(text) ? soundOfLatin(text, script) : ""));
  return fileHashes(titles, (title) => {
    row.clear();
    const end = titleWordStart[title + 1] ?? 0;
    for (let at = titleWordStart[title] ?? end; at < end; at++) row.add(sounds[titleWords[at] ?? -1] ?? "");
    return hashOfRow();
  });
}

const row = createSoundRow();

function hashOfRow(): number | undefined {
  return row.length() < SHORTEST_SOUND ? undefined : row.hash();
}

function fileHashes(titles: readonly number[], hashOf: (title: number) => number | undefined): Lookup {
  const hashes = growingFloat64();
  const filed = growingInt32();
  for (const title of titles) {
    const hash = hashOf(title);
    if (hash === undefined) continue;
    hashes.push(hash);
    filed.push(title);
  }
  return createLookup(hashes.share(), filed.share());
}
