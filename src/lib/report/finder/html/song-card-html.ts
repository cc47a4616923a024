import { escapeHtml } from "../../../core/text/html.js";
import type { Agreed } from "../agreement-of.js";
import type { SongRow } from "../files/finder-files.js";
import { agreedHtml } from "./agreed-html.js";
import { scoreHtml } from "./score-html.js";

/** A song that is suggested for a film, and why. */
export interface SongCard {
  readonly song: SongRow;
  readonly score: number;
  readonly isKnown: boolean;
  readonly agreed: Agreed;
}

/** A suggested song, without what a reader can do with it. */
export function songCardHtml({ song, score, isKnown, agreed }: SongCard): string {
  const known = isKnown ? `<p class="film-known">It is on the soundtrack of this film.</p>` : "";
  return (
    `<div class="film-head"><h3>${escapeHtml(song.title)}</h3>${scoreHtml(score)}</div>` +
    `<p class="film-facts">${escapeHtml([song.artists.join(", "), song.album].filter((text) => text !== "").join(" · "))}</p>` +
    `<p class="film-facts">${escapeHtml(soundOf(song).join(" · "))}</p>` +
    `${known}<p class="film-why">${agreedHtml(agreed)}</p>`
  );
}

/** How a song sounds, as far as it is known. */
export function soundOf({ genres, valence, energy, tempo }: SongRow): string[] {
  return [
    genres.join(", "),
    valence === null ? "" : `mood ${share(valence)}`,
    energy === null ? "" : `energy ${share(energy)}`,
    tempo === null || tempo <= 0 ? "" : `${Math.round(tempo)} beats a minute`,
  ].filter((text) => text !== "");
}

function share(value: number): string {
  return `${Math.round(100 * value)} of 100`;
}
