import { escapeHtml, posterHtml, soundOf } from "leitmotif/browser";
import type { Subject } from "./subject.js";

/** What is asked about, as the heading of its list. */
export function subjectHtml(subject: Subject): string {
  if (subject.kind === "sound") return "<h2>Films for such a sound</h2>";
  if (subject.kind === "film") {
    const { title, year, genres, colours, overview } = subject.film;
    const facts = [String(year ?? ""), genres.join(", ")];
    return `${headed(`Songs for ${title}`, facts)}${posterHtml(colours)}<p>${escapeHtml(overview)}</p>`;
  }
  const { title, artists, album } = subject.song;
  return headed(`Films for ${title}`, [artists.join(", "), album, ...soundOf(subject.song)]);
}

function headed(heading: string, facts: readonly string[]): string {
  const known = facts.filter((fact) => fact !== "").join(" · ");
  return `<h2>${escapeHtml(heading)}</h2><p class="film-facts">${escapeHtml(known)}</p>`;
}
