import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { linkWarehouse } from "#lib/linking/run/warehouse/link-warehouse";
import { vectorAt } from "#lib/recommending/asking/recommend";
import { vectorOfSong } from "#lib/recommending/asking/vector-of-song";
import { readRecommender } from "#lib/recommending/files/read-recommender";
import { FILES, type FilmList, type SongList } from "#lib/recommending/files/recommender-files";
import { type Recommendations, recommendWarehouse } from "#lib/recommending/run/recommend-warehouse";
import { samplePosters } from "#lib/sample/sample-deliveries";
import { whatIsPossible } from "#lib/stages/recommend/what-is-possible";
import { inProcessWith } from "../cli/run.js";
import { readSample } from "../sample/read-sample.js";
import { LIMITS } from "../warehouse/sample/load.js";
import { sharedSample } from "../warehouse/sample/shared-sample.js";

interface TrueTrack {
  readonly track_id: string;
  readonly films: readonly string[];
}

const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });

let rawFolder: string;
let warehousePath: string;
let found: Recommendations;
/** A folder whose configuration names the recommender. */
let project: string;

beforeAll(async () => {
  ({ rawFolder, warehousePath } = await sharedSample());
  project = mkdtempSync(join(tmpdir(), "leitmotif-recommend-"));
  await linkWarehouse({ warehousePath, thresholds, verdicts: join(project, "none.csv"), ...LIMITS });
  found = await recommendInto("recommender", 2);
  const [paths, recommending] = [
    { recommender: join(project, "recommender") },
    { feedback: join(project, "feedback.csv") },
  ];
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify({ paths, recommending }));
});

describe("recommending on the sample", () => {
  const claim = (name: string) => Number(found.claims.find((row) => row.name === `recommending.${name}`)?.value);

  it("finds the film of a song several times as often as any plain model, and no more often than is possible", () => {
    expect(claim("times_best_baseline")).toBeGreaterThan(3);
    expect(claim("share_of_possible")).toBeLessThanOrEqual(1);
    expect(claim("coverage")).toBeGreaterThan(0.5);
  });

  it("sees the posters of the first few hundred films", () => {
    expect(claim("posters_by_colours")).toBe(found.examples.films.filter(({ colours }) => colours !== null).length);
    expect(claim("posters_by_colours")).toBeGreaterThan(100);
  });

  it("learns from songs that are music of their films", () => {
    const truth = new Map(
      readSample(rawFolder)
        .truth<TrueTrack>("tracks")
        .map(({ track_id, films }) => [`spotify:${track_id}`, films.map((film) => `imdb:${film}`)]),
    );
    const { songs, films, pairs } = found.examples;
    const right = pairs.filter(({ song, film }) => truth.get(songs[song]?.id ?? "")?.includes(films[film]?.id ?? ""));
    expect(pairs.length).toBeGreaterThan(200);
    expect(right.length / pairs.length).toBeGreaterThan(0.95);
  });

  it("sees no word of a song's title that names its film", () => {
    const { songs, films, pairs } = found.examples;
    const told = pairs.flatMap(({ song, film }) => {
      const words = new Set((films[film]?.title ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu));
      return (songs[song]?.words ?? []).filter((word) => words.has(word));
    });
    expect(told).toEqual([]);
  });

  it("gives the same bytes on one thread and on two", async () => {
    await recommendInto("again", 1);
    const files = readdirSync(join(project, "recommender"));
    expect(readdirSync(join(project, "again"))).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(project, "again", file)).equals(readFileSync(join(project, "recommender", file)))).toBe(
        true,
      );
  });
});

describe("a song that is only described", () => {
  it("has the vector of a song that sounds so", () => {
    const { model, songVectors } = readRecommender(join(project, "recommender"));
    for (const [place, { key: _, id: __, ...song }] of found.examples.songs.slice(0, 20).entries()) {
      const vector = vectorOfSong(model, song);
      for (const [at, value] of vectorAt(songVectors, place).entries()) expect(vector[at]).toBeCloseTo(value, 2);
    }
  });
});

describe("leitmotif recommend", () => {
  const songs = () => json<SongList>(FILES.songs);
  const films = () => json<FilmList>(FILES.films);

  it("names films for a song, the best first, and says how often such a list holds the right one", async () => {
    const { code, stdout } = await inProcessWith(project, [
      "recommend",
      "--song",
      songs().title[3] ?? "",
      "--json",
      "-k",
      "7",
    ]);
    const { rows } = JSON.parse(stdout);
    const scores = rows.map(({ score }: { score: number }) => score);
    expect([code, rows.length]).toEqual([0, 7]);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.filter((score: number) => score < 0 || score > 1)).toEqual([]);
    const { stdout: shown } = await inProcessWith(project, ["recommend", "--song", songs().title[3] ?? ""]);
    expect(shown).toMatch(/Of 1,000 films, the right one was among the first 10 for [\d.]+% of the songs\./);
  });

  it("names only films of the genre that is asked for, whatever its case", async () => {
    const song = songs().title[3] ?? "";
    const { stdout } = await inProcessWith(project, ["recommend", "--song", song, "--genre", "drama", "--json"]);
    const ids = JSON.parse(stdout).rows.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(5);
    for (const id of ids) expect(films().genres[films().id.indexOf(id)]).toContain("Drama");
  });

  it("names songs for a film", async () => {
    const { stdout } = await inProcessWith(project, ["recommend", "--film", films().title[5] ?? "", "--json"]);
    expect(JSON.parse(stdout).rows.every(({ id }: { id: string }) => songs().id.includes(id))).toBe(true);
  });

  it.each([
    [["--song", "Xyzzy Plugh Quux"], 1, /no song has this name: "Xyzzy Plugh Quux"/],
    [["--film", "Xyzzy Plugh Quux"], 1, /no film has this name/],
    [[], 2, /name either a song with --song or a film with --film/],
    [["--song", "a", "--film", "b"], 2, /name either a song/],
    [["--song", "a", "-k", "0"], 2, /whole number from 1 to 100/],
  ] as const)("refuses %j", async (args, code, message) => {
    const ended = await inProcessWith(project, ["recommend", ...args]);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(message);
  });

  it("suggests what was meant by a song that it does not know", async () => {
    const title = songs().title[3] ?? "";
    const { code, stderr } = await inProcessWith(project, ["recommend", "--song", `${title}x`]);
    expect(code).toBe(1);
    expect(stderr).toContain(`did you mean ${title}?`);
  });

  it("writes films for all songs as CSV", async () => {
    const out = join(project, "recommendations.csv");
    await inProcessWith(project, ["recommend", "--all", "-k", "3", "--out", out]);
    const [heading, ...rows] = readFileSync(out, "utf8").trimEnd().split("\n");
    expect(heading).toBe("song_id,song,artists,rank,film_id,film,year,score");
    expect(rows).toHaveLength(3 * songs().id.length);
  });

  it("says what to do where nothing is built", async () => {
    const { code, stderr } = await inProcessWith(mkdtempSync(join(tmpdir(), "leitmotif-empty-")), [
      "recommend",
      "--song",
      "a",
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("there is no recommender (run: leitmotif build)");
  });

  function json<Content>(name: string): Content {
    return JSON.parse(readFileSync(join(project, "recommender", name), "utf8"));
  }
});

describe("leitmotif feedback import", () => {
  const file = () => join(project, "said.csv");
  const say = (rows: string) => writeFileSync(file(), `song_id,film_id,verdict\n${rows}\n`);

  it("keeps what people say, the last word on each pair, and learns from it", async () => {
    const { songs, films, pairs } = found.examples;
    const [known] = pairs;
    const [song, film] = [songs[known?.song ?? 0]?.id, films[known?.film ?? 0]?.id];
    say(
      `${songs[0]?.id},${films[0]?.id},does not fit\n${songs[0]?.id},${films[0]?.id},fits\n${song},${film},does not fit`,
    );
    const { code, stdout } = await inProcessWith(project, ["feedback", "import", file()]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("3 verdicts imported")]);
    const { examples } = await recommendInto("taught", 2, join(project, "feedback.csv"));
    expect(examples.opinions).toEqual([expect.objectContaining({ song: 0, film: 0, weight: 0.5 })]);
    expect(examples.pairs).toEqual(pairs.slice(1));
  });

  it.each([
    ["s1,f1,perhaps", /said\.csv:2: has an unknown verdict: "perhaps" \(write fits or does not fit\)/],
    ["s1,,fits", /has a verdict without a pair/],
    ["s1,f1,fits", /names a song that is not there: "s1"/],
    ["s1,f1", /give each row one field for each column/],
  ])("refuses %s", async (row, message) => {
    say(row);
    const { code, stderr } = await inProcessWith(project, ["feedback", "import", file()]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});

function recommendInto(name: string, threads: number, feedback = join(project, "none.csv")): Promise<Recommendations> {
  const folder = join(project, name);
  return recommendWarehouse({
    warehousePath,
    folder,
    possible: whatIsPossible(rawFolder),
    thresholds,
    feedback,
    posters: samplePosters(rawFolder) ?? "",
    imageModel: { file: "", sha256: "" },
    memoryLimit: "512MB",
    threads,
  });
}
