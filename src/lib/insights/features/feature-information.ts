import { z } from "zod";
import { count, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { mutualInformation } from "../../stats/describe/mutual-information.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";

const LEVEL = z.object({
  feature: z.string(),
  label: z.string(),
  feature_group: z.string(),
  paid_films: z.number(),
  other_films: z.number(),
});

/** The false discovery rate that is put up with. */
const ACCEPTED = 0.05;

export default defineAnswer({
  question: "Which single facts tell whether a film pays?",
  table: {
    feature: text("Feature", "the column of film_features"),
    label: text("Fact", "what people call it"),
    feature_group: text("Group", "what it is about"),
    bits: number("Information", "bits that it tells of whether a film pays, without what chance alone would give"),
    q: number("q", "the smallest false discovery rate at which it counts as found (G tests, Benjamini and Hochberg)"),
    films: count("Films", "films of which it is known"),
  },
  key: ["feature"],
  compute(rows) {
    const levels = rows.map((row) => LEVEL.parse(row));
    const found = [...new Set(levels.map(({ feature }) => feature))].flatMap((feature) => {
      const own = levels.filter((level) => level.feature === feature);
      const information = mutualInformation(own.map(({ paid_films, other_films }) => [paid_films, other_films]));
      const [first] = own;
      return information === undefined || first === undefined ? [] : [{ ...first, ...information }];
    });
    const { results } = falseDiscovery(
      "facts known before a film opens",
      found.map(({ feature, p }) => ({ name: feature, p })),
    );
    return found
      .map(({ feature, label, feature_group, bits, n }, place) => ({
        feature,
        label,
        feature_group,
        bits,
        q: results[place]?.q ?? 1,
        films: n,
      }))
      .sort((one, other) => other.bits - one.bits || (one.feature < other.feature ? -1 : 1));
  },
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "No film has a known budget and known takings";
    const found = rows.filter(({ q }) => q < ACCEPTED).length;
    return `${found} of ${rows.length} facts tell something of whether a film pays, most of all ${first.label.toLowerCase()}`;
  },
  caption: (rows) =>
    "Mutual information of each fact, taken alone, with whether a film took in twice its budget, among films before those of the test: knowing for sure would be at most 1 bit. Numbers are cut " +
    `into tenths. A fact counts as found where the false discovery rate of all ${rows.length} tests is below ${100 * ACCEPTED}%. Films of which a fact is not known are left out.`,
  claims: (rows) => [
    { name: "found", value: rows.filter(({ q }) => q < ACCEPTED).length, unit: "features" },
    ...rows.slice(0, 1).map(({ bits }) => ({ name: "most", value: bits, unit: "bits" })),
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.map((row) => ({ ...row, found: row.q < ACCEPTED ? "found" : "may be chance" })),
        y: { field: "label" },
        x: { field: "bits", title: "bits", format: ".3f" },
        intervals: [],
        reference: 0,
        compare: { field: "found", colours: { found: theme.main, "may be chance": theme.muted } },
        tooltip: { label: "fact", bits: ["bits", ".4f"], q: ["q", ".2g"], films: ["films", ","] },
      },
      theme,
    ),
});
