import { type FilmIndex, wordsOfTitle } from "../../library/film-index.js";
import { hashText } from "../../library/tables/hash.js";
import { createLookup, type Lookup, lookUp } from "../../library/tables/hash-table.js";
import { SCRIPTS, type Script, scriptOf, soundOf } from "../../titles/sounds/sounds.js";
import { remember } from "../remember.js";
import { MOST_BY_ONE_KEY, type Rule } from "../rule.js";

/** Shorter titles sound like others by chance. */
const SHORTEST = 3;

export const sameSounds = {
  name: "same sounds",
  meaning: "the same in Latin letters, where one of them is in another script",
  asks: "unfound",
  open(index) {
    const spelt = titlesByScript(index);
    const latinBySound = remember(
      SCRIPTS.length,
      (script: string) => script,
      (script) => fileLatin(script, index),
    );
    return ({ words }, _artists, add) => {
      const script = scriptOf(words.join(""));
      const tables = script === undefined ? spelt : [{ script, sounds: latinBySound(script.name) }];
      for (const { script, sounds } of tables) {
        const sound = soundOf(words, script);
        if (sound !== undefined && sound.length >= SHORTEST) lookUp(sounds, hashText(sound), MOST_BY_ONE_KEY, add);
      }
    };
  },
} as const satisfies Rule;

/** The titles in each script, by their sound; none for scripts that the library lacks. */
function titlesByScript(index: FilmIndex) {
  const titles = new Map<Script, number[]>(SCRIPTS.map((script) => [script, []]));
  const scriptOfWord = index.wordTexts.map(scriptOf);
  for (let title = 0; title < index.titles; title++) {
    const script = scriptOfWord[index.titleWords[index.titleWordStart[title] ?? 0] ?? -1];
    if (script !== undefined) titles.get(script)?.push(title);
  }
  return [...titles]
    .filter(([, own]) => own.length > 0)
    .map(([script, own]) => ({ script, sounds: fileSounds(own, script, index) }));
}

function fileLatin(name: string, index: FilmIndex): Lookup {
  const script = SCRIPTS.find((known) => known.name === name);
  const titles = Array.from({ length: index.titles }, (_, title) => title);
  return script === undefined ? createLookup(new Float64Array(0)) : fileSounds(titles, script, index);
}

function fileSounds(titles: readonly number[], script: Script, index: FilmIndex): Lookup {
  const filed = titles.flatMap((title) => {
    const sound = soundOf(wordsOfTitle(title, index), script);
    return sound === undefined || sound.length < SHORTEST ? [] : [{ title, sound }];
  });
  return createLookup(
    Float64Array.from(filed, ({ sound }) => hashText(sound)),
    Int32Array.from(filed, ({ title }) => title),
  );
}
