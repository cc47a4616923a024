import { Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { count, share, text, unknowable } from "#lib/figures/answer/columns";
import { defineAnswer } from "#lib/figures/answer/define-answer";
import { defineFigure } from "#lib/figures/define-figure";
import { figureCsv } from "#lib/figures/files/figure-csv";
import { figureJson } from "#lib/figures/files/figure-json";
import { renderPng } from "#lib/figures/files/render-png";
import { figure } from "#lib/figures/open-figure";
import { ranking } from "#lib/figures/spec/ranking";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../snapshot/empty-snapshot.js";

const ROWS = [
  { style: "Ambient", films: 12, share: 0.25 },
  { style: "Rock, Pop", films: 1200, share: null },
];

const NO_CLAIMS = new Map<string, number>();

const answer = defineAnswer({
  question: "How common is each style?",
  table: {
    style: text("Style", "style of the music"),
    films: count("Films", "films with it"),
    share: unknowable(share("Share", "share of all films")),
  },
  key: ["style"],
  title: () => "Twelve films have ambient music & more than a thousand of them rock, which this title says at length",
  caption: () => "Films by style.",
  claims: () => [],
  chart: (rows, theme) =>
    ranking({ rows, y: { field: "style" }, x: { field: "films", title: "films" }, tooltip: { style: "style" } }, theme),
}).draw("styles", ROWS, NO_CLAIMS);

describe("figureCsv", () => {
  it("gives the values of an answer by the names of their columns, as programs read them", () => {
    expect(figureCsv(answer)).toBe('style,films,share\r\nAmbient,12,0.25\r\n"Rock, Pop",1200,\r\n');
  });

  it("gives the table that people see where nothing is said about values", () => {
    const plain = defineFigure({
      row: z.object({ style: z.string() }),
      title: () => "",
      caption: () => "",
      columns: [{ title: "Style of music", kind: "text", cell: ({ style }) => style.toUpperCase() }],
      spec: () => ({ data: { values: [] }, mark: "bar" }),
    }).draw("plain", [{ style: "Ambient" }], NO_CLAIMS);
    expect(figureCsv(plain)).toBe("Style of music\r\nAMBIENT\r\n");
  });
});

describe("figureJson", () => {
  let snapshot: Snapshot;

  beforeAll(async () => {
    snapshot = openSnapshot(await emptySnapshot());
  });

  it("tells what the columns of an answer mean, how it was made, from which tables, and how to cite it", async () => {
    const about = JSON.parse(await figureJson(await figure("soundtrack-styles-by-decade", snapshot), snapshot));
    expect(about).toMatchObject({
      question: "Which styles of music did the soundtracks of each decade have?",
      made_by: { file: "insights/soundtrack/soundtrack-styles-by-decade.sql" },
      from: { snapshot: snapshot.id, data: "sample" },
    });
    expect(about.columns[3]).toMatchObject({ name: "estimate", type: "DOUBLE", unit: "share of 1" });
    expect(about.made_by.sql).toContain("FROM film_music");
    expect(about.from.tables).toEqual(expect.arrayContaining(["dim_title", "link_release_title", "dim_release"]));
    expect(about.from.tables).not.toContain("dim_person");
    expect(about.cite_as).toContain(`snapshot ${snapshot.id} (invented sample data)`);
  });

  it("names the table that other figures are drawn from, with the meaning of its columns", async () => {
    const about = JSON.parse(await figureJson(await figure("source-counts", snapshot), snapshot));
    expect(about).toMatchObject({
      made_by: { file: "figures/charts/data/source-counts.ts" },
      from: { tables: ["source_counts"] },
    });
    expect(about).not.toHaveProperty("question");
  });
});

describe("a figure as an image that stands alone", () => {
  it("puts the title of an image in lines above the chart", async () => {
    const svg = await answer.svg();
    expect(svg).toContain(">Twelve films have ambient music &amp; more than a thousand of them rock,<");
    expect(svg).not.toContain("var(--");
  });

  it("renders the same PNG to the byte each time", async () => {
    expect(Buffer.compare(await answer.png(), await answer.png())).toBe(0);
  });

  it("draws the text of a PNG on white, twice as large as the SVG", async () => {
    const svg = await answer.svg();
    const [drawn, textless] = await Promise.all(
      [svg, svg.replace(/<text.*?<\/text>/g, "")].map((drawing) => renderPng(drawing)),
    );
    const [image, without] = [drawn, textless].map((png) => pixelsOf(png ?? new Uint8Array()));
    expect([image?.width, without?.width]).toEqual([1600, 1600]);
    // The title's lines lie in the first 64 of the drawing's pixels.
    expect(darkPixels(image, 128)).toBeGreaterThan(5_000);
    expect(darkPixels(without, 128)).toBe(0);
  });
});

/** The renderer reads PNG too. */
function pixelsOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const image = `<image width="${width}" height="${height}" href="${href}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg).render();
}

function darkPixels(image: ReturnType<typeof pixelsOf> | undefined, rows: number): number {
  const { width = 0, pixels = new Uint8Array() } = image ?? {};
  let dark = 0;
  for (let at = 0; at < 4 * width * rows; at += 4) if ((pixels[at] ?? 255) < 128) dark++;
  return dark;
}
