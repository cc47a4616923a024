import { counted } from "../../core/numbers.js";
import { count, hidden, number, text, unknowable, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ranking } from "../../figures/spec/ranking.js";

export default defineAnswer({
  question: "Who composed for most films?",
  table: {
    composer: text("Composer", "name of the composer; with the id where several share it"),
    films: count("Films", "films that credit the composer"),
    films_with_music: count("With linked music", "those of them to which a release is linked"),
    genres: count("Genres", "genres of these films"),
    first_year: unknowable(year("First film", "year of the first of these films")),
    last_year: unknowable(year("Last film", "year of the last of these films")),
    composers: hidden(count("Composers", "all composers of films")),
    median_films: hidden(number("Median", "films that half of all composers do not exceed")),
    films_with_composer: hidden(count("Films with composer", "films that credit a composer")),
    films_without: hidden(count("Films without composer", "films that credit none")),
  },
  key: ["composer"],
  listsRecords: true,
  title(rows) {
    const first = rows[0];
    if (first === undefined) return "No film credits a composer";
    return (
      `${first.composer} composed for ${counted(first.films, "film", "films")}; ` +
      `half of the ${counted(first.composers, "composer", "composers")} for ${first.median_films} at most`
    );
  },
  caption: (rows) =>
    `The 20 composers of most of the ${counted(rows[0]?.films_with_composer ?? 0, "film", "films")} that credit one; ` +
    `the table has ${rows.length}. ${counted(rows[0]?.films_without ?? 0, "film credits", "films credit")} none. These are counts, so that ` +
    "equal ones are in the order of names.",
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "composers", value: first.composers, unit: "composers" },
      { name: "most_films", value: first.films, unit: "films" },
      { name: "median_films", value: first.median_films, unit: "films" },
    ]),
  chart: (rows, theme) =>
    ranking(
      {
        rows: rows.slice(0, 20),
        y: { field: "composer", labelLimit: 320 },
        x: { field: "films", title: "films" },
        tooltip: {
          composer: "composer",
          films: "films",
          films_with_music: "with linked music",
          genres: "genres",
          first_year: "first film",
          last_year: "last film",
        },
      },
      theme,
    ),
});
