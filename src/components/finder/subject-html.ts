import { escapeHtml, soundOf } from "leitmotif/browser";
import type { Subject } from "./subject.js";

/** What is asked about, as the heading of its list. */
export function subjectHtml(subject: Subject): string {
  if (subject.kind === "sound") return "<h2>Films for such a sound</h2>";
  if (subject.kind === "film") {
    const { title, year, genres, overview } = subject.film;
    return headed(`Songs for ${title}`, [String(year ?? ""), genres.join(", ")], overview);
  }
  const { title, artists, album } = subject.song;
  return headed(`Films for ${title}`, [artists.join(", "), album, ...soundOf(subject.song)]);
}

function headed(heading: string, facts: readonly string[], text = ""): string {
  const known = facts.filter((fact) => fact !== "").join(" · ");
  return `<h2>${escapeHtml(heading)}</h2><p class="film-facts">${escapeHtml(known)}</p>${text === "" ? "" : `<p>${escapeHtml(text)}</p>`}`;
}
