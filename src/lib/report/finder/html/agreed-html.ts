import { escapeHtml } from "../../../core/text/html.js";
import type { Agreed } from "../agreement-of.js";

/** What brings a song and a film together, as a sentence; nothing where it has no name. */
export function agreedHtml({ song, film }: Agreed): string {
  if (song.length === 0 && film.length === 0) return "";
  const [music, story] = [song, film].map((words) => `<strong>${escapeHtml(listed(words))}</strong>`);
  if (film.length === 0) return `The music is ${music}.`;
  if (song.length === 0) return `The film is ${story}.`;
  return `The music is ${music}; the film is ${story}.`;
}

/** a, b and c */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
