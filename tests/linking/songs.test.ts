import { describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { defaultModel } from "#lib/linking/decide/default-model";
import { explainRelease } from "#lib/linking/decide/explain";
import { linkRelease } from "#lib/linking/decide/link-release";
import { createRanker } from "#lib/linking/decide/ranking/ranker";
import { buildFilmIndex } from "#lib/linking/library/build-film-index";
import type { AlbumSong, Film, Release } from "#lib/linking/records";

const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });
const films = [
  film("harbour", "The Winter Harbour", 1995),
  film("lantern", "A Lantern in the Snow", 2001),
  film("kites", "Paper Kites", 1988),
];
const ranker = createRanker(buildFilmIndex(films), defaultModel);
const song: AlbumSong = { filmId: "harbour", albumId: "discogs:7", probability: 0.98, gap: 0, others: 0 };

describe("a single that names no film", () => {
  it("belongs to the film of the album that has its song", () => {
    expect(linksOf([song])).toEqual([["harbour", "match", "song of a linked album", "song of a linked album"]]);
  });

  it("belongs to no film without an album", () => {
    expect(linksOf([])).toEqual([["", "none", "no candidate", ""]]);
  });

  it.each([
    ["was there years before the film", { gap: -2 }, "none", "older song"],
    ["is on records without a year", { gap: undefined }, "match", "song of a linked album"],
    ["is on an album that may belong to another film", { probability: 0.4 }, "review", "song in doubt"],
  ])("is judged by what its album says, if the song %s", (_, change, decision, reason) => {
    expect(linksOf([{ ...song, ...change }])).toEqual([expect.arrayContaining([decision, reason])]);
  });

  it("is left to a person where albums of several films have the song", () => {
    const links = linksOf([song, { ...song, filmId: "lantern" }]);
    expect(links.map(([filmId, decision]) => [filmId, decision])).toEqual([
      ["harbour", "review"],
      ["lantern", "review"],
    ]);
  });

  it("keeps to the film that its title names, which is stronger evidence", () => {
    const [first] = linksOf([song], { title: "Paper Kites (Original Motion Picture Soundtrack)", year: 1988 });
    expect(first?.slice(0, 2)).toEqual(["kites", "match"]);
  });

  it("is less certain the more others sing of the same", () => {
    const certainty = (others: number) => explained([{ ...song, others }]).probability;
    expect(certainty(20)).toBeLessThan(certainty(0));
  });

  it("explains the link by the album and the age of the song, in steps that add up to the score", () => {
    const { rule, steps, score } = explained([song]);
    expect(rule).toBe("song of a linked album");
    expect(steps.map(({ field, level }) => [field, level])).toEqual([
      ["album", "discogs:7"],
      ["song", "new with the film"],
      ["title of the song", "rare"],
      ["rivals", ""],
    ]);
    expect(steps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score, 9);
  });
});

function linksOf(songs: readonly AlbumSong[], change: Partial<Release> = {}) {
  const links = linkRelease({ ...single(songs), ...change }, ranker, thresholds);
  return links.map(({ filmId, decision, reason, rule }) => [filmId, decision, reason, rule]);
}

function explained(songs: readonly AlbumSong[]) {
  return explainRelease(single(songs), ranker);
}

function single(songs: readonly AlbumSong[]): Release {
  const described = { id: "r", title: "Zanzibar", artist: "Mano", year: 1995, country: "", formats: ["Single"] };
  return { ...described, genres: ["Pop"], styles: [], songs };
}

function film(id: string, title: string, year: number): Film {
  return { id, title, originalTitle: "", year, alternativeTitles: [], composers: [] };
}
