import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TrueDefect } from "#lib/sample/truth/true-defects";
import type { Manifest, TrueFilm, TrueRelease, TrueTrack } from "#lib/sample/truth/truth";
import { writeSample } from "#lib/sample/write-sample";
import { filesIn, readSample, xmlText } from "./read-sample.js";

const raw = mkdtempSync(join(tmpdir(), "leitmotif-truth-"));
const sample = readSample(raw);
const [first, second] = ["2025-03-01", "2025-04-01"] as const;

beforeAll(() => writeSample(raw, { films: 3000, seed: 1, deliveries: 2 }));
afterAll(() => rmSync(raw, { recursive: true }));

describe("the default sample", () => {
  it("has about 3,000 films, 6,000 other titles, 12,000 people, 4,000 releases and 5,000 tracks", () => {
    const titles = [...sample.imdb(first, "title.basics").values()];
    expect(titles.length).toBeGreaterThan(8900);
    expect(titles.filter((row) => row[1] === "movie").length).toBeGreaterThan(2900);
    expect(sample.imdb(first, "name.basics").size).toBe(12_000);
    const releases = [...sample.discogs(first, "releases").values()];
    expect(releases.length).toBeGreaterThan(3950);
    const screen = releases.filter((xml) => xml.includes("<genre>Stage &amp; Screen</genre>"));
    expect(Math.abs(screen.length - 1500)).toBeLessThan(50);
    expect(new Set(sample.csv(`spotify/${first}/dataset.csv`).map((row) => row[1])).size).toBeGreaterThan(4950);
  });

  it("has releases of the size of real ones, 4.4 KB on the average, give or take a tenth", () => {
    const sizes = [...sample.discogs(first, "releases").values()].map((xml) => xml.length);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(Math.abs(mean / 4400 - 1)).toBeLessThan(0.1);
  });

  it("has well-formed dumps", () => {
    for (const path of filesIn(raw).filter((name) => name.endsWith(".xml.gz"))) {
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      parser.write(sample.text(path)).close();
    }
  });

  it("names films and people in many scripts", () => {
    const akas = sample.text(`imdb/${first}/title.akas.tsv.gz`);
    for (const script of ["Cyrillic", "Katakana", "Hangul", "Han", "Devanagari", "Greek", "Arabic"]) {
      expect(akas).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
    }
    expect(sample.text(`imdb/${first}/name.basics.tsv.gz`)).toMatch(/[áéñöüłśåø]/);
  });

  it("refers to titles and people that exist", () => {
    const titles = sample.imdb(first, "title.basics");
    const people = sample.imdb(first, "name.basics");
    const principals = sample.text(`imdb/${first}/title.principals.tsv.gz`).trimEnd().split("\n").slice(1);
    for (const line of principals) {
      const [title = "", , person = ""] = line.split("\t");
      if (!title.startsWith("tt99")) expect(titles.has(title) && people.has(person)).toBe(true);
    }
    for (const [, parent = ""] of sample.imdb(first, "title.episode").values())
      expect(titles.get(parent)?.[1]).toBe("tvSeries");
  });
});

describe("the truth about releases", () => {
  const truth = () => sample.truth<TrueRelease>("releases");

  it("tells of releases that the dumps have, in the deliveries that it says", () => {
    for (const date of [first, second]) {
      const releases = sample.discogs(date, "releases");
      const titles = sample.imdb(date, "title.basics");
      const told = truth().filter((row) => row.first_delivery <= date && date <= row.last_delivery);
      for (const { release_id, master_id, films } of told) {
        expect(films.filter((film) => !titles.has(film))).toEqual([]);
        const record = releases.get(String(release_id)) ?? "";
        expect(record).not.toBe("");
        if (master_id !== null) expect(record).toContain(`>${master_id}</master_id>`);
      }
      const screen = [...releases].filter(([, xml]) => xml.includes("<genre>Stage &amp; Screen</genre>"));
      const ids = new Set(told.map(({ release_id }) => String(release_id)));
      expect(screen.filter(([id]) => !ids.has(id))).toEqual([]);
    }
  });

  it("has every kind of release that is hard to link, and every reason for none", () => {
    const kinds = new Set(truth().flatMap((row) => row.kinds));
    for (const kind of [
      "translated",
      "bilingual",
      "reissue",
      "remake",
      "namesake",
      "sequel",
      "multi_film",
      "typo",
      "missing_year",
      "various",
      "homonym",
      "inverted_name",
      "other_script",
      "no_phrase",
    ]) {
      expect(kinds).toContain(kind);
    }
    const reasons = new Set(truth().map(({ reason }) => reason));
    expect(reasons).toEqual(
      new Set([
        null,
        "television",
        "game",
        "stage",
        "compilation",
        "unlisted_film",
        "look_alike",
        "older_song",
        "cover",
      ]),
    );
  });

  it("names films for a release or a reason why there is none, never both", () => {
    for (const { films, reason } of truth()) expect(films.length > 0).toBe(reason === null);
  });

  it("leaves every pair to be told from title, people and year", () => {
    const titles = titlesByFilm();
    const composers = composersByFilm();
    const artists = namesByArtist();
    const releases = sample.discogs(first, "releases");
    const basics = sample.imdb(first, "title.basics");
    const doubtful = truth().filter(({ release_id, films, kinds }) => {
      const record = releases.get(String(release_id));
      if (record === undefined || kinds.includes("typo") || kinds.includes("single")) return false;
      const people = peopleOn(record, artists);
      return films.some((film) => {
        const hasTitle = titles.get(film)?.some((title) => plain(releaseTitle(record)).includes(plain(title)));
        const hasComposer = composers.get(film)?.some((name) => people.has(name));
        const year = Number(/<released>(\d{4})/.exec(record)?.[1]);
        const isOfYear = Math.abs(year - Number(basics.get(film)?.[5])) <= 1;
        return !hasTitle || !(hasComposer || isOfYear);
      });
    });
    expect(doubtful).toEqual([]);
  });

  it("has the song of every single on an album of its film, by the single's artist, unless another one sings it", () => {
    const releases = sample.discogs(first, "releases");
    const songsOf = new Map<string, string>();
    for (const { release_id, films } of truth()) {
      for (const film of films) songsOf.set(film, (songsOf.get(film) ?? "") + (releases.get(String(release_id)) ?? ""));
    }
    const singles = truth().filter(({ kinds }) => kinds.includes("single"));
    expect(singles.length).toBeGreaterThan(3);
    for (const { release_id, films } of singles) {
      const record = releases.get(String(release_id));
      if (record === undefined) continue;
      const artist = /<artists>(<artist>.*?<\/artist>)<\/artists>/.exec(record)?.[1] ?? "";
      expect(films.some((film) => songsOf.get(film)?.includes(`<artists>${artist}</artists>`))).toBe(true);
      expect(
        films.some((film) => songsOf.get(film)?.includes(`<title>${releaseTitle(record)}</title><duration>`)),
      ).toBe(true);
    }
  });

  function titlesByFilm(): Map<string, string[]> {
    const byFilm = new Map<string, string[]>();
    for (const line of sample.text(`imdb/${first}/title.akas.tsv.gz`).trimEnd().split("\n").slice(1)) {
      const [film = "", , title = ""] = line.split("\t");
      byFilm.set(film, [...(byFilm.get(film) ?? []), title]);
    }
    return byFilm;
  }

  function composersByFilm(): Map<string, string[]> {
    const names = sample.imdb(first, "name.basics");
    const rows = sample
      .text(`imdb/${first}/title.principals.tsv.gz`)
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"));
    return new Map(
      rows.filter((row) => row[3] === "composer").map((row) => [row[0] ?? "", [names.get(row[2] ?? "")?.[1] ?? ""]]),
    );
  }

  function namesByArtist(): Map<string, string[]> {
    const artists = [...sample.discogs(first, "artists")];
    return new Map(artists.map(([id, xml]) => [id, [xmlText(xml, "name") ?? "", xmlText(xml, "realname") ?? ""]]));
  }

  function peopleOn(record: string, artists: Map<string, string[]>): Set<string> {
    const head = record.slice(0, record.indexOf("<tracklist>"));
    const ids = [...head.matchAll(/<artist><id>(\d+)</g)].map(([, id]) => id ?? "");
    return new Set(ids.flatMap((id) => artists.get(id) ?? []).map((name) => name.replace(/ \(\d+\)$/, "")));
  }
});

describe("the truth about films, tracks and defects", () => {
  it("tells of films and tracks that the files have", () => {
    const titles = sample.imdb(first, "title.basics");
    const films = sample.truth<TrueFilm>("films");
    expect(films.filter(({ film_id }) => titles.has(film_id)).length).toBeGreaterThan(2950);
    const tracks = new Set(sample.csv(`spotify/${first}/dataset.csv`).map((row) => row[1]));
    for (const { track_id } of sample.truth<TrueTrack>("tracks")) expect(tracks.has(track_id)).toBe(true);
  });

  it("gives the model with its coefficients", () => {
    const { model, settings } = JSON.parse(sample.text("truth/sample.json")) as Manifest;
    expect(settings).toEqual({ films: 3000, seed: 1, deliveries: 2 });
    expect(model.styles["Synth-pop"]).toBe(0.3);
    expect(model.popularity.diversity).toBe(0.1);
  });

  it("counts one planted defect of each sort in each delivery", () => {
    const defects = sample.truth<TrueDefect>("defects");
    expect(new Set(defects.map(({ date }) => date))).toEqual(new Set([first, second]));
    const lines = sample
      .text(`imdb/${first}/title.basics.tsv.gz`)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    const ids = lines.map(([id]) => id);
    expect(lines.filter((row) => row.length !== 9)).toHaveLength(1);
    expect(ids.filter((id) => !/^tt\d{7,8}$/.test(id ?? ""))).toEqual(["tconst", "99000003"]);
    expect(ids.length - new Set(ids).size).toBe(1);
    expect(defects.filter(({ date, kind }) => date === first && kind === "imdb/title.basics")).toHaveLength(4);
  });
});

function releaseTitle(record: string): string {
  return xmlText(record.slice(record.indexOf("</artists>")), "title") ?? "";
}

/** Sleeves number the parts of a series as they like. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/\biii\b/, "3")
    .replace(/\bii\b/, "2");
}
