import { escapeHtml } from "../../../core/text/html.js";
import type { FilmFacts } from "../../../prediction/features/film-feature.js";
import { dollars } from "../../../prediction/serving/fact-text.js";
import { type SimilarFilms, similarFilms } from "../../../prediction/serving/similar-films.js";
import { tableRegion } from "../../html/table-region.js";

const SHOWN = 6;

/** How the films did that are most like a film, but for the film itself. */
export function alikeHtml(similar: SimilarFilms, facts: FilmFacts, id: string | undefined): string {
  const alike = similarFilms(similar, facts, SHOWN + 1)
    .filter((film) => film.id !== id)
    .slice(0, SHOWN);
  const paid = alike.filter((film) => film.paid).length;
  const table = tableRegion({
    label: "Films most like it",
    columns: [
      { title: "Film" },
      { title: "Paid" },
      { title: "Year", kind: "count" },
      { title: "Budget", kind: "count" },
      { title: "Took in", kind: "count" },
    ],
    rows: alike.map((film) => [
      `<a href="?film=${encodeURIComponent(film.id)}" data-film="${escapeHtml(film.id)}">${escapeHtml(film.title)}</a>`,
      film.paid ? "yes" : "no",
      String(film.year),
      dollars(film.budget),
      dollars(film.revenue),
    ]),
  });
  return `<h2>${paid} of the ${alike.length} films most like it paid</h2>${table}`;
}
