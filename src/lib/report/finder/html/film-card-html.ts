import { escapeHtml } from "../../../core/text/html.js";
import { languageName } from "../../../recommending/asking/language-name.js";
import type { Agreed } from "../agreement-of.js";
import type { FilmRow } from "../files/finder-files.js";
import { agreedHtml } from "./agreed-html.js";
import { posterHtml } from "./poster-html.js";
import { scoreHtml } from "./score-html.js";

/** A film that is suggested for a song, and why. */
export interface FilmCard {
  readonly film: FilmRow;
  readonly score: number;
  /** Whether the song is known to be on its soundtrack. */
  readonly isKnown: boolean;
  readonly agreed: Agreed;
  /** The nearest soundtrack that is known; undefined where none is. */
  readonly like?: { readonly film: string; readonly song: string; readonly isSame: boolean };
}

/** A suggested film, without what a reader can do with it. */
export function filmCardHtml({ film, score, isKnown, agreed, like }: FilmCard): string {
  const year = film.year === null ? "" : ` <span class="film-year">${film.year}</span>`;
  const known = isKnown ? `<p class="film-known">This song is on its soundtrack.</p>` : "";
  return (
    `<div class="film-head"><h3>${escapeHtml(film.title)}${year}</h3>${scoreHtml(score)}</div>` +
    `<p class="film-facts">${escapeHtml(factsOf(film).join(" · "))}</p>` +
    posterHtml(film.colours) +
    `<p class="film-overview">${escapeHtml(film.overview)}</p>` +
    `${known}<p class="film-why">${agreedHtml(agreed)} ${likeHtml(like)}</p>`
  );
}

/** More about a film, for who asks. */
export function filmDetailsHtml({ id, language, runtime, rating, popularity, keywords }: FilmRow): string {
  const facts: readonly (readonly [name: string, text: string])[] = [
    ["Language", language === null ? "" : languageName(language)],
    ["Runtime", runtime === null ? "" : `${runtime} minutes`],
    ["Rating", rating === null ? "" : `${rating.toFixed(1)} of 10`],
    ["Popularity", popularity === null ? "" : popularity.toFixed(1)],
    ["Keywords", keywords.join(", ")],
    ["Id", id],
  ];
  const items = facts.map(
    ([name, text]) => `<div><dt>${name}</dt><dd>${escapeHtml(text === "" ? "unknown" : text)}</dd></div>`,
  );
  return `<dl class="film-details">${items.join("")}</dl>`;
}

function factsOf({ genres, runtime, language }: FilmRow): string[] {
  return [
    genres.join(", "),
    runtime === null ? "" : hours(runtime),
    language === null ? "" : languageName(language),
  ].filter((fact) => fact !== "");
}

function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return whole === 0 ? `${rest} min` : `${whole} h ${rest} min`;
}

function likeHtml(like: FilmCard["like"]): string {
  if (like === undefined) return "";
  return like.isSame
    ? `Of its known soundtrack, <em>${escapeHtml(like.song)}</em> sounds most like it.`
    : `The nearest soundtrack that is known: <em>${escapeHtml(like.film)}</em>, with <em>${escapeHtml(like.song)}</em>.`;
}
