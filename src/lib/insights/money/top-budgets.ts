import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, money, text, unknowable, year } from "../../figures/answer/columns.js";
import { cellOf, defineAnswer } from "../../figures/answer/define-answer.js";
import { ofYear } from "../../figures/chosen-year.js";
import { barChart } from "../../figures/spec/bars.js";
import { DOLLARS } from "../../figures/spec/channels.js";

export default defineAnswer({
  question: "Which films cost most, and what did they take in?",
  table: {
    year: hidden(year("Year", "year in which the films came out, 0 for all years")),
    place: count("Place", "from 1, the dearest first"),
    title_id: hidden(text("Id", "id of the film")),
    title: text("Film", "the title it is best known by"),
    released: unknowable(year("Released", "year in which the film came out")),
    budget: money("Budget", "cost in US dollars of the day"),
    revenue: unknowable(money("Revenue", "takings in US dollars of the day")),
    films: hidden(count("Films", "films of the year")),
    known: hidden(count("Known", "films of the year with a known budget")),
  },
  key: ["year", "place"],
  takesYear: true,
  listsRecords: true,
  title(rows) {
    const [dearest] = rows;
    if (dearest === undefined) return "No film has a known budget";
    const { title, budget, revenue } = dearest;
    const takings =
      revenue === null
        ? "what it took in is unknown"
        : `it took in ${dollars(revenue)}, ${ratio(revenue / budget)} its cost`;
    return `The dearest film${ofYear(rows)} is ${title}, at ${dollars(budget)}: ${takings}`;
  },
  caption(rows) {
    const { films, known } = rows[0] ?? { films: 0, known: 0 };
    return (
      `The ${counted(rows.length, "film", "films")}${ofYear(rows)} with the largest budgets, and what each took in. Those with an ` +
      `unknown budget (${grouped(films - known)} of ${counted(films, "film", "films")}) are left out. Dollars of the day, not adjusted ` +
      "for inflation, so that recent films stand higher than they would."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ budget, known }) => [
      { name: "largest_budget", value: budget, unit: "US dollars" },
      { name: "known_budgets", value: known, unit: "films" },
    ]),
  chart(rows, theme) {
    const bars = rows.flatMap(({ year, title, released, budget, revenue }) => {
      const film = released === null || released === year ? title : `${title} (${released})`;
      return [bar(film, "budget", budget), bar(film, "revenue", revenue)];
    });
    const highest = Math.max(1, ...bars.map(({ amount }) => amount));
    return barChart(
      {
        bars,
        places: rows.length,
        step: 38,
        y: { field: "film", axis: { labelLimit: 300 }, within: { field: "kind", sort: ["budget", "revenue"] } },
        x: {
          field: "amount",
          title: "US dollars of the day",
          axis: { tickCount: 5, ...DOLLARS },
          scale: { domain: [0, highest * 1.12] },
        },
        colour: { field: "kind", colours: { budget: theme.main, revenue: theme.alert } },
        tooltip: { film: "film", kind: "kind", shown: "amount" },
        label: { field: "shown" },
      },
      theme,
    );
  },
});

function bar(film: string, kind: "budget" | "revenue", amount: number | null) {
  return { film, kind, amount: amount ?? 0, shown: amount === null ? "unknown" : dollars(amount) };
}

function dollars(amount: number): string {
  return String(cellOf(amount, "money"));
}

function ratio(times: number): string {
  return `${times.toFixed(1)} times`;
}
