import type { Film } from "../records.js";
import { type CollectedFilms, createFilmCollector } from "./collect-films.js";
import { NOBODY } from "./collect-people.js";
import { NO_HALF } from "./collected-titles.js";
import { fileFacts } from "./film-facts.js";
import { FIRST_YEAR, type FilmIndex, LAST_YEAR, openFilmIndex, type SharedFilmIndex } from "./film-index.js";
import { growingFloat64, growingInt32, sharedFloat64, sharedInt32 } from "./tables/growing-array.js";
import { hashText } from "./tables/hash.js";
import { createLookup, createNumbering, type Lookup } from "./tables/hash-table.js";
import { eachItem, growingLists, invert, type Lists } from "./tables/lists.js";
import { bitsOfWord, defaultTitleWords, type TitleWords } from "./title-words.js";

export function buildFilmIndex(films: Iterable<Film>, knownWords: TitleWords = defaultTitleWords): FilmIndex {
  const collector = createFilmCollector();
  for (const film of films) collector.add(film);
  return openFilmIndex(indexFilms(collector.collected(), knownWords));
}

export function indexFilms(films: CollectedFilms, knownWords: TitleWords = defaultTitleWords): SharedFilmIndex {
  const { filmIds, filmYears, filmTitles, filmComposers, composers, titles } = films;
  const count = titles.keys.length;
  const titleFilms = invert(filmTitles, count);
  const wordTitles = invert(titles.words, titles.wordTexts.length);
  const wordBits = bitsOfWords(films, knownWords);
  return {
    filmIds,
    filmFacts: fileFacts(films),
    filmTitleStart: filmTitles.start,
    filmTitles: filmTitles.items,
    filmComposerStart: filmComposers.start,
    filmComposers: filmComposers.items,
    composerNames: composers.names,
    ...filePeople(filmComposers, composers.keys),
    titles: count,
    titleFilmStart: titleFilms.start,
    titleFilms: titleFilms.items,
    titleWordStart: titles.words.start,
    titleWords: titles.words.items,
    titleNumbers: titles.numbers,
    numberTexts: titles.numberTexts,
    titleLengths: titles.lengths,
    titleLetterSets: titles.letterSets,
    titleBits: sumOfWords(titles.words, wordBits),
    byKey: createLookup(titles.keys),
    byLetters: createLookup(titles.letters),
    byHalf: fileHalves(titles.halves),
    wordTitleStart: wordTitles.start,
    wordTitles: wordTitles.items,
    wordTexts: titles.wordTexts,
    byWord: createLookup(Float64Array.from(titles.wordTexts, hashText)),
    wordBits,
    filmsUpTo: countUpToYears(filmYears),
  };
}

/** The films of each composer, who may have several names. */
function filePeople(filmComposers: Lists, keys: Float64Array) {
  const numbers = createNumbering();
  const personKeys = growingFloat64();
  const personOf = Int32Array.from(keys, (key) => {
    const known = numbers.get(key);
    if (key === NOBODY || known >= 0) return known;
    numbers.set(key, personKeys.length);
    personKeys.push(key);
    return personKeys.length - 1;
  });
  const filmPeople = growingLists();
  for (let film = 0; film + 1 < filmComposers.start.length; film++) {
    const composers = filmComposers.items.subarray(filmComposers.start[film], filmComposers.start[film + 1]);
    filmPeople.push(Array.from(composers, (composer) => personOf[composer] ?? -1).filter((person) => person >= 0));
  }
  const films = invert(filmPeople.share(), personKeys.length);
  return { personByKey: createLookup(personKeys.share()), personFilmStart: films.start, personFilms: films.items };
}

/** Counts films, not titles: a word in five titles of one film is as rare as a word in one. */
function bitsOfWords({ filmIds, filmTitles, titles }: CollectedFilms, knownWords: TitleWords) {
  const { words, wordTexts } = titles;
  const counts = new Int32Array(wordTexts.length);
  const last = new Int32Array(wordTexts.length).fill(-1);
  eachItem(filmTitles, (film, title) => {
    for (let at = words.start[title] ?? 0; at < (words.start[title + 1] ?? 0); at++) {
      const word = words.items[at] ?? 0;
      if (last[word] === film) continue;
      last[word] = film;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  });
  const bits = sharedFloat64(wordTexts.length);
  for (const [word, text] of wordTexts.entries()) {
    bits[word] = bitsOfWord(text, counts[word] ?? 0, filmIds.length, knownWords);
  }
  return bits;
}

function sumOfWords(words: Lists, wordBits: Float64Array): Float64Array {
  const sums = sharedFloat64(words.start.length - 1);
  eachItem(words, (title, word) => {
    sums[title] = (sums[title] ?? 0) + (wordBits[word] ?? 0);
  });
  return sums;
}

function fileHalves(halves: Float64Array): Lookup {
  const hashes = growingFloat64();
  const titles = growingInt32();
  for (const [place, half] of halves.entries()) {
    if (half === NO_HALF) continue;
    hashes.push(half);
    titles.push(place >> 1);
  }
  return createLookup(hashes.share(), titles.share());
}

function countUpToYears(years: Int32Array): Int32Array {
  const counts = sharedInt32(LAST_YEAR - FIRST_YEAR + 1);
  for (const year of years) {
    if (year > FIRST_YEAR && year <= LAST_YEAR) counts[year - FIRST_YEAR] = (counts[year - FIRST_YEAR] ?? 0) + 1;
  }
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
