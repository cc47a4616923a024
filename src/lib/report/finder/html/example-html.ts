import { escapeHtml } from "../../../core/text/html.js";
import type { Example } from "../examples.js";
import { filmCardHtml } from "./film-card-html.js";
import { soundOf } from "./song-card-html.js";

/** A song with its films, to open and to read without a program. */
export function exampleHtml({ song, cards }: Example): string {
  const people = [song.artists.join(", "), ...soundOf(song)].filter((text) => text !== "").join(" · ");
  const items = cards.map((card) => `<li class="film-card">${filmCardHtml(card)}</li>`).join("");
  return (
    `<details class="example"><summary><span><span class="result-title">${escapeHtml(song.title)}</span>` +
    `<span class="result-people">${escapeHtml(people)}</span></span>` +
    `<span class="result-reason">${escapeHtml(cards.map(({ film }) => film.title).join(", "))}</span></summary>` +
    `<ol class="film-cards">${items}</ol></details>`
  );
}
