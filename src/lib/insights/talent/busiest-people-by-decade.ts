import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";

export default defineAnswer({
  question: "In which decades did the busiest people make their films?",
  table: {
    rank: count("Rank", "place among all people, by number of films"),
    name: text("Name", "name of the person"),
    person_id: hidden(text("Id", "id of the person, with its source")),
    work: text("Work", "what the person did, in IMDb's words"),
    decade: year("Decade", "the first of ten years, in which the films came out"),
    films: count("Films", "films of the decade that the person worked on"),
    films_in_all: count("In all", "films of all decades that the person worked on"),
    people: hidden(count("People", "people with any film of known year")),
  },
  key: ["rank", "decade"],
  listsRecords: true,
  title(rows) {
    const [busiest] = rows;
    if (busiest === undefined) return "Nobody is known to have worked on a film";
    const decades = rows.filter(({ rank }) => rank === busiest.rank).length;
    const peak = rows.reduce((one, other) => (other.films > one.films ? other : one));
    const films = `${busiest.name} worked on ${counted(busiest.films_in_all, "film", "films")} in ${counted(decades, "decade", "decades")}`;
    const most = `most in one decade ${peak.rank === busiest.rank ? "too" : `has ${peak.name}`}`;
    return `${films}; ${most}, with ${peak.films} in the ${peak.decade}s`;
  },
  caption: (rows) =>
    `Films for the cinema by decade of the ${new Set(rows.map(({ rank }) => rank)).size} people with most of them among ${grouped(rows[0]?.people ?? 0)}, in any kind of work; ` +
    "a film counts once for a person, and films of unknown year are left out. An empty cell is a decade without a film.",
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ films_in_all, people }) => [
      { name: "people", value: people, unit: "people" },
      { name: "busiest", value: films_in_all, unit: "films" },
      { name: "most_in_a_decade", value: Math.max(...rows.map(({ films }) => films)), unit: "films" },
    ]),
  chart: (rows, theme) =>
    heatMap(
      {
        cells: rows.map((row) => ({ ...row, person: `${row.rank} ${row.name}` })),
        x: { field: "decade", sort: "ascending" },
        y: { field: "person" },
        value: { field: "films", format: "d", strongest: Math.max(1, ...rows.map(({ films }) => films)) },
        tooltip: { name: "name", work: "work", decade: "decade", films: "films", films_in_all: "in all" },
      },
      theme,
    ),
});
