import { counted, percent } from "../../../core/numbers.js";
import { count, interval, intervalCells, text, year } from "../../../figures/answer/columns.js";
import { type DefinedAnswer, defineAnswer } from "../../../figures/answer/define-answer.js";
import { heatMap } from "../../../figures/spec/heat-map.js";
import { shareInterval } from "../../../stats/describe/share-interval.js";

/** With fewer films, the commonest music is a matter of chance. */
const FEWEST_FILMS = 20;
const MOST_SHOWN = 15;

/** The music on the soundtracks of each decade; `kind` is the word for it, such as style or genre. */
export function musicByDecade(kind: string): DefinedAnswer {
  return defineAnswer({
    question: `Which ${kind}s of music did the soundtracks of each decade have?`,
    table: {
      decade: year("Decade", "the first of ten years, in which the films came out"),
      music: text("Music", `${kind} of the music, in Discogs' words`),
      films: count("Films", `films of the decade with linked music of this ${kind}`),
      ...interval("Share", "share of the decade's films with linked music, from 0 to 1", "percent"),
    },
    key: ["decade", "music"],
    compute: (rows) =>
      rows.flatMap(({ decade, music, films, films_of_decade }) => {
        const share = shareInterval(Number(films), Number(films_of_decade));
        if (share === undefined) return [];
        return [{ decade: Number(decade), music: String(music), films: Number(films), ...intervalCells(share) }];
      }),
    title(rows) {
      const telling = rows.filter(({ n }) => n >= FEWEST_FILMS);
      const [first, last] = [telling.at(0), telling.at(-1)].map((row) =>
        telling.find(({ decade }) => decade === row?.decade),
      );
      if (first === undefined || last === undefined) return "No decade has enough films with linked music";
      return (
        `${first.music} was the commonest ${kind} of the ${first.decade}s (${percent(first.estimate, 1)} of the films), ` +
        `${last.music} is that of the ${last.decade}s (${percent(last.estimate, 1)})`
      );
    },
    caption(rows) {
      const films = [...new Map(rows.map(({ decade, n }) => [decade, n])).values()].reduce((sum, n) => sum + n, 0);
      return (
        `Share of a decade's films whose linked soundtracks have the ${kind}, of ${counted(films, "film", "films")} with ` +
        `music; a film may have several. The table has the intervals (Wilson). Words that only say that music is for the ` +
        `screen are left out, and the chart shows the ${MOST_SHOWN} commonest. Titles name decades of ${FEWEST_FILMS} films or more.`
      );
    },
    claims: (rows) => [
      { name: `${kind}s`, value: new Set(rows.map(({ music }) => music)).size, unit: `${kind}s` },
      { name: "decades", value: new Set(rows.map(({ decade }) => decade)).size, unit: "decades" },
    ],
    chart: (rows, theme) =>
      heatMap(
        {
          cells: commonest(rows).flatMap((music) => rows.filter((row) => row.music === music)),
          x: { field: "decade", sort: "ascending" },
          y: { field: "music" },
          value: { field: "estimate", format: ".0%", strongest: 0.4 },
          tooltip: {
            music: kind,
            decade: "decade",
            films: "films",
            estimate: ["share", ".1%"],
            low95: ["from (95%)", ".1%"],
            high95: ["to (95%)", ".1%"],
          },
        },
        theme,
      ),
  });
}

function commonest(rows: readonly { readonly music: string; readonly films: number }[]): string[] {
  const films = new Map<string, number>();
  for (const row of rows) films.set(row.music, (films.get(row.music) ?? 0) + row.films);
  return [...films]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SHOWN)
    .map(([music]) => music);
}
