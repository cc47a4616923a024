import { counted, percent } from "../../core/numbers.js";
import { count, share, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";

/** The commonest style of fewer films is a matter of chance. */
const FEWEST_FILMS = 20;

export default defineAnswer({
  question: "Which styles of music did the soundtracks of each decade have?",
  table: {
    decade: year("Decade", "the first of ten years, in which the films came out"),
    style: text("Style", "style of the music, in Discogs' words"),
    films: count("Films", "films of the decade with linked music of this style"),
    films_of_decade: count("Films of the decade", "films of the decade with linked music of any style"),
    share: share("Share", "share of the decade's films with linked music, from 0 to 1"),
  },
  key: ["decade", "style"],
  title(rows) {
    const telling = rows.filter((row) => row.films_of_decade >= FEWEST_FILMS);
    const [first, last] = [telling.at(0), telling.at(-1)].map((row) =>
      telling.find(({ decade }) => decade === row?.decade),
    );
    if (first === undefined || last === undefined) return "No decade has enough films with linked music";
    return (
      `${first.style} was the commonest style of the ${first.decade}s (${percent(first.share, 1)} of the films), ` +
      `${last.style} is that of the ${last.decade}s (${percent(last.share, 1)})`
    );
  },
  caption(rows) {
    const decades = new Map(rows.map((row) => [row.decade, row.films_of_decade]));
    const films = [...decades.values()].reduce((sum, n) => sum + n, 0);
    return (
      `Share of a decade's films whose linked soundtracks have the style, of ${counted(films, "film", "films")} with music; ` +
      "a film may have several. Words that only say that music is for the screen are left out, and so are the rarer styles here."
    );
  },
  claims: (rows) => [{ name: "styles", value: new Set(rows.map(({ style }) => style)).size, unit: "styles" }],
  chart(rows, theme) {
    const commonest = [...sums(rows)]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 15)
      .map(([style]) => style);
    return heatMap(
      {
        cells: commonest.flatMap((style) => rows.filter((row) => row.style === style)),
        x: { field: "decade", sort: "ascending" },
        y: { field: "style" },
        value: { field: "share", format: ".0%", strongest: 0.4 },
        tooltip: { style: "style", decade: "decade", films: "films", share: ["share", ".1%"] },
      },
      theme,
    );
  },
});

function sums(rows: readonly { readonly style: string; readonly films: number }[]): Map<string, number> {
  const films = new Map<string, number>();
  for (const row of rows) films.set(row.style, (films.get(row.style) ?? 0) + row.films);
  return films;
}
