import type { Film } from "../records.js";
import { type CollectedPeople, createPeopleCollector } from "./collect-people.js";
import { createTitleCollector } from "./collect-titles.js";
import type { CollectedTitles } from "./collected-titles.js";
import { namesOfFilm, shortNamesOfFilm, yearOfFilm } from "./film-names.js";
import { growingInt32 } from "./tables/growing-array.js";
import { growingLists, type Lists } from "./tables/lists.js";
import { WORK_TYPES } from "./work-types.js";

/** Films in the order of reading, with each title stored once. mergeFilms joins the films of several threads. */
export interface CollectedFilms {
  readonly filmIds: readonly string[];
  /** 0 for an unknown year. */
  readonly filmYears: Int32Array;
  /** As an index of WORK_TYPES. */
  readonly filmTypes: Int32Array;
  /** -1 for an unknown number. */
  readonly filmVotes: Int32Array;
  readonly filmTitles: Lists;
  readonly filmComposers: Lists;
  readonly composers: CollectedPeople;
  readonly titles: CollectedTitles;
}

/** Takes films one by one. */
export interface FilmCollector {
  add(film: Film): void;
  collected(): CollectedFilms;
}

export function createFilmCollector(): FilmCollector {
  const filmIds: string[] = [];
  const filmYears = growingInt32();
  const [filmTypes, filmVotes] = [growingInt32(), growingInt32()];
  const filmTitles = growingLists();
  const filmComposers = growingLists();
  const composers = createPeopleCollector();
  const titles = createTitleCollector();

  return {
    add(film) {
      filmIds.push(film.id);
      filmYears.push(yearOfFilm(film) ?? 0);
      filmTypes.push(WORK_TYPES.indexOf(film.type ?? "film"));
      filmVotes.push(film.votes ?? -1);
      const own: number[] = [];
      for (const name of [...namesOfFilm(film), ...shortNamesOfFilm(film)]) {
        const title = titles.number(name);
        if (title >= 0 && !own.includes(title)) own.push(title);
      }
      filmTitles.push(own);
      filmComposers.push(film.composers.map(composers.number));
    },
    collected: () => ({
      filmIds,
      filmYears: filmYears.share(),
      filmTypes: filmTypes.share(),
      filmVotes: filmVotes.share(),
      filmTitles: filmTitles.share(),
      filmComposers: filmComposers.share(),
      composers: composers.collected(),
      titles: titles.collected(),
    }),
  };
}
