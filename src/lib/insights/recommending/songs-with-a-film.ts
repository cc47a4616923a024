import { counted, grouped } from "../../core/numbers.js";
import { count, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { barChart } from "../../figures/spec/bars.js";

export default defineAnswer({
  question: "Of how many songs is the film known?",
  table: {
    rule: text(
      "Known by",
      "link: the album was linked like a release; album: an artist of a soundtrack, on an album named after the film; track: a soundtrack lists the song",
    ),
    pairs: count("Pairs", "pairs of a song and a film"),
    songs: count("Songs", "songs in them"),
    films: count("Films", "films in them"),
    probability: share("Certainty", "probability of the links behind them, on average"),
  },
  key: ["rule"],
  title(rows) {
    const songs = rows.reduce((sum, row) => sum + row.songs, 0);
    return songs === 0 ? "Of no song is the film known" : `Of ${counted(songs, "song", "songs")} the film is known`;
  },
  caption: (rows) =>
    `${grouped(rows.reduce((sum, { pairs }) => sum + pairs, 0))} pairs of a song and a film. A song is tied to a film when its album calls itself a soundtrack and is linked to the film as releases are; or when one of its artists is on a release that was linked to the film, ` +
    "and its album has a title of the film, or the release lists a track of the same title and length. Recommendations are learned from these songs alone.",
  claims: (rows) => [
    { name: "pairs", value: rows.reduce((sum, { pairs }) => sum + pairs, 0), unit: "pairs" },
    { name: "songs", value: rows.reduce((sum, { songs }) => sum + songs, 0), unit: "songs" },
  ],
  chart: (rows, theme) =>
    barChart(
      {
        bars: rows.map((row) => ({ ...row, label: grouped(row.songs) })),
        places: rows.length,
        step: 34,
        y: { field: "rule" },
        x: { field: "songs", title: "songs", axis: { tickCount: 5 } },
        tooltip: { rule: "known by", songs: ["songs", ","], films: ["films", ","] },
        label: { field: "label" },
      },
      theme,
    ),
});
