import { counted, percent } from "../../core/numbers.js";
import { count, share, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { barChart } from "../../figures/spec/bars.js";

const KINDS: readonly string[] = ["both", "budget only", "revenue only", "neither"];

export default defineAnswer({
  question: "Of how many films are budget and revenue known?",
  table: {
    decade: year("Decade", "the first of ten years, in which the films came out"),
    known: text("Known", "both, budget only, revenue only or neither"),
    films: count("Films", "films of the decade of which this is known"),
    films_of_decade: count("Films of the decade", "all films of the decade"),
    share: share("Share", "share of the decade's films, from 0 to 1"),
  },
  key: ["decade", "known"],
  title(rows) {
    const films = total(rows);
    if (films === 0) return "There are no films whose money could be known";
    const both = total(rows, "both");
    return `Budget and revenue are both known of ${percent(both, films)} of the films, and neither of ${percent(total(rows, "neither"), films)}`;
  },
  caption(rows) {
    return (
      `Films by what is known of their money, by decade: ${counted(total(rows), "film", "films")}, all that have a year. A sum of 0 in the ` +
      "sources means that nobody told it, and counts as unknown. What is unknown is not unknown by chance: small and old films tell " +
      "less, so answers about money are answers about the films that do."
    );
  },
  claims: (rows) =>
    rows.length === 0
      ? []
      : KINDS.map((kind) => ({ name: kind.replace(" ", "_"), value: total(rows, kind), unit: "films" })),
  chart(rows, theme) {
    const decades = new Map(rows.map(({ decade, films_of_decade }) => [decade, films_of_decade]));
    return barChart(
      {
        bars: rows.map((row) => ({
          ...row,
          place: KINDS.indexOf(row.known),
          shown: `${row.films_of_decade}`,
        })),
        places: decades.size,
        step: 28,
        gap: 8,
        square: true,
        y: { field: "decade" },
        x: { field: "films", title: "Films", stacked: true, axis: { tickCount: 5, format: "~s" } },
        colour: {
          field: "known",
          colours: { both: theme.main, "budget only": "#7fa8c2", "revenue only": theme.alert, neither: theme.grid },
        },
        order: { field: "place", sort: "ascending" },
        tooltip: { decade: "decade", known: "known", films: "films", share: ["share", ".1%"] },
        label: { field: "shown", at: "films_of_decade", filter: `datum.known === '${KINDS[0]}'` },
      },
      theme,
    );
  },
});

function total(rows: readonly { readonly known: string; readonly films: number }[], kind?: string): number {
  return rows.filter(({ known }) => kind === undefined || known === kind).reduce((sum, { films }) => sum + films, 0);
}
