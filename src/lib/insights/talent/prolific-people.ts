import { sum } from "simple-statistics";
import { counted } from "../../core/numbers.js";
import { count, hidden, text, unknowable, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ranking } from "../../figures/spec/ranking.js";

const SHOWN = 6;

const DONE: Readonly<Record<string, string>> = {
  actor: "acted in",
  director: "directed",
  writer: "wrote",
  composer: "composed for",
};

export default defineAnswer({
  question: "Who acted in, directed, wrote and composed for most films?",
  table: {
    category: text("Work", "kind of work, in IMDb's words; actor stands for actresses too"),
    rank: count("Rank", "place among the people of this work, by number of films"),
    name: text("Name", "name of the person"),
    person_id: hidden(text("Id", "id of the person, with its source")),
    films: count("Films", "films that the person did this work for"),
    first_year: unknowable(year("First", "year of the first of them")),
    last_year: unknowable(year("Last", "year of the last of them")),
    people: count("Of", "people who did this work for any film"),
  },
  key: ["category", "rank"],
  listsRecords: true,
  title(rows) {
    const said = rows
      .filter(({ rank }) => rank === 1)
      .map(({ category, name, films }) => `${name} ${DONE[category] ?? category} ${counted(films, "film", "films")}`);
    return said.length === 0
      ? "No film has a known cast or crew"
      : `Nobody did more: ${new Intl.ListFormat("en").format(said)}`;
  },
  caption: (rows) =>
    `The ${SHOWN} people with most films of each kind of work, of ${counted(sum(rows.filter(({ rank }) => rank === 1).map(({ people }) => people)), "person", "people")} ` +
    "(who does several kinds counts in each); the table has ten. Each film counts once for a person and a kind of work, and only films for the cinema count. " +
    "Of equals, the one who worked last comes first. IMDb lists the principal cast alone, so small parts are missing.",
  claims: (rows) =>
    rows
      .filter(({ rank }) => rank === 1)
      .map(({ category, films }) => ({ name: `most.${category}`, value: films, unit: "films" })),
  chart: (rows, theme) =>
    ranking(
      {
        rows: rows
          .filter(({ rank }) => rank <= SHOWN)
          .map((row) => ({ ...row, label: `${row.name}, ${row.category}` })),
        y: { field: "label", labelLimit: 360 },
        x: { field: "films", title: "films" },
        colour: {
          field: "category",
          colours: { actor: theme.main, director: theme.alert, writer: theme.muted, composer: theme.ink },
        },
        tooltip: { name: "name", category: "work", films: ["films", ","], first_year: "first", last_year: "last" },
      },
      theme,
    ),
});
