import { escapeHtml } from "../../../core/text/html.js";
import type { CaseFilm, CaseRelease } from "../cases/explorer-case.js";
import { markShared } from "./mark-shared.js";

/** Stands where nothing can be known. */
const NOTHING = "–";
const NOT_FOR_FILMS = NOTHING;
const NOT_FOR_RELEASES = NOTHING;

/** More names of a film are only counted. */
const MOST_NAMES = 8;

/** A release and a film side by side; words that both have are marked. */
export function recordsHtml(release: CaseRelease, medium: string, film: CaseFilm | undefined): string {
  const rows: readonly (readonly [name: string, release: string, film: string])[] = [
    ["Title", markShared(release.title, film === undefined ? [] : titlesOf(film)), film ? titleOf(film, release) : ""],
    ["Also called", NOT_FOR_RELEASES, film ? otherTitles(film, release) : ""],
    ["Year", yearText(release.year), film ? yearText(film.year) : ""],
    [
      "People",
      markShared(release.artist, film?.composers ?? []),
      (film?.composers ?? []).map((name) => markShared(name, [release.artist])).join(", "),
    ],
    ["Kind", escapeHtml(medium), film ? "film" : ""],
    ["Filed under", listText([...new Set([...release.genres, ...release.styles])]), NOT_FOR_FILMS],
    ["Format", listText(release.formats), NOT_FOR_FILMS],
    ["Country", escapeHtml(release.country), NOT_FOR_FILMS],
    ["Id", escapeHtml(release.id), film ? escapeHtml(idsOf(film).join(", ")) : ""],
  ];
  const body = rows
    .filter(([, ...cells]) => cells.some((cell) => cell !== "" && cell !== NOTHING))
    .map(([name, ...cells]) => `<tr><th scope="row">${name}</th>${cells.map(cellHtml).join("")}</tr>`);
  return (
    `<table class="records"><thead><tr><td></td><th scope="col">Release</th>` +
    `<th scope="col">Film</th></tr></thead><tbody>${body.join("")}</tbody></table>`
  );
}

function cellHtml(html: string): string {
  return html === "" ? '<td><span class="nothing">not known</span></td>' : `<td>${html}</td>`;
}

function titleOf(film: CaseFilm, release: CaseRelease): string {
  return markShared(film.title, [release.title]);
}

function titlesOf({ title, originalTitle, alternativeTitles }: CaseFilm): string[] {
  return [title, originalTitle, ...alternativeTitles];
}

function otherTitles(film: CaseFilm, release: CaseRelease): string {
  const others = [...new Set(titlesOf(film))].filter((title) => title !== film.title && title !== "");
  const more = others.length - MOST_NAMES;
  const shown = others.slice(0, MOST_NAMES).map((title) => markShared(title, [release.title]));
  return shown.join(" · ") + (more > 0 ? ` · and ${more} more` : "");
}

function idsOf({ id, tmdb }: CaseFilm): string[] {
  const ofTmdb = tmdb === "" ? "" : `tmdb:${tmdb}`;
  return [...new Set([id, ofTmdb])].filter((text) => text !== "");
}

function yearText(year: number | null): string {
  return year === null ? "" : String(year);
}

function listText(texts: readonly string[]): string {
  return escapeHtml(texts.join(", "));
}
