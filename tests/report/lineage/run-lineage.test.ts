import { beforeAll, describe, expect, it } from "vitest";
import { findAnswers } from "#lib/figures/find-figures";
import { STAGES } from "#lib/pipeline";
import { BUILD_STEPS } from "#lib/report/developers/build-steps";
import { behind, LAYERS, type LineageGraph, neighboursOf } from "#lib/report/lineage/lineage-graph";
import { lineageHtml } from "#lib/report/lineage/lineage-html";
import { runLineage } from "#lib/report/lineage/run-lineage";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";

const PAGES = [{ path: "money", name: "Money", figures: ["films-that-pay"] }];

let graph: LineageGraph;

beforeAll(async () => {
  graph = await runLineage(await sharedAnswers(), PAGES);
});

describe("runLineage", () => {
  it("leads every answer back to a file of a source", () => {
    const files = new Set(graph.nodes.filter(({ layer }) => layer === "file").map(({ id }) => id));
    const lost = findAnswers().filter(({ name }) => ![...behind(graph, `figure-${name}`)].some((id) => files.has(id)));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it("knows which staged tables fill a table, also through the rows that changed", () => {
    const from = (id: string) => neighboursOf(graph, id).from.map(({ name }) => name);
    expect(from("table-fact_audio_features")).toEqual(["spotify: track"]);
    expect(from("table-fact_cast_crew")).toEqual(
      expect.arrayContaining(["imdb: title_principals", "imdb: title_crew", "tmdb: film_credit"]),
    );
    expect(from("staged-discogs-release_track")).toEqual(["discogs: releases"]);
  });

  it("names each node once, and no edge leads nowhere or to itself", () => {
    const ids = graph.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graph.edges.filter(({ from, to }) => from === to || !ids.includes(from) || !ids.includes(to))).toEqual([]);
  });

  it("never goes back to an earlier layer", () => {
    const order = LAYERS.map(({ layer }) => String(layer));
    const placeOf = new Map(graph.nodes.map(({ id, layer }) => [id, order.indexOf(layer)]));
    expect(graph.edges.filter(({ from, to }) => (placeOf.get(from) ?? 9) > (placeOf.get(to) ?? 0))).toEqual([]);
  });
});

describe("lineageHtml", () => {
  it("has a drawing for each node, whose links all lead to another", () => {
    const html = lineageHtml(graph);
    const ids = new Set([...html.matchAll(/<section class="lineage-node" id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.size).toBe(graph.nodes.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(html).not.toMatch(/\n\s*\n/);
  });
});

describe("BUILD_STEPS", () => {
  it("says of each stage no more than fits its place in the picture", () => {
    const long = BUILD_STEPS.filter(
      ({ does, reads, writes }) => does.length > 52 || reads.length > 32 || writes.length > 32,
    );
    expect(long).toEqual([]);
  });

  it("describes the stages of a build, in their order", () => {
    expect(BUILD_STEPS.map(({ name }) => name)).toEqual(STAGES.map(({ name }) => name));
  });
});
