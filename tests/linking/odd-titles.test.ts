import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { linkFiles } from "#lib/linking/run/link-files";

interface OddTitle {
  readonly why: string;
  readonly title: string;
  readonly repeat?: number;
  /** Whether the release is to be linked to the film of the same title, year and composer. */
  readonly links: boolean;
}

const ODD_TITLES: readonly OddTitle[] = JSON.parse(readFileSync("tests/fixtures/linking/odd-titles.json", "utf8"));

const folder = mkdtempSync(join(tmpdir(), "leitmotif-odd-"));

/** The ids are as odd as the titles: they too must come out as they went in. */
const idOf = (place: number) => `r${place} "a", b\nc`;
const titleOf = ({ title, repeat = 1 }: OddTitle) => title.repeat(repeat);

describe.each(["links.csv", "links.parquet"])("odd titles in %s", (name) => {
  const rows = new Map<string, { film: string; decision: string }[]>();

  beforeAll(async () => {
    const releases = join(folder, "releases.csv");
    const films = join(folder, "films.csv");
    const out = join(folder, name);
    writeCsv(releases, [
      ["release_id", "title", "artist", "year", "styles"],
      ...ODD_TITLES.map((odd, place) => [idOf(place), titleOf(odd), `Composer${place} Quill`, "1990", "Soundtrack"]),
    ]);
    writeCsv(films, [
      ["film_id", "title", "year", "composers"],
      ...ODD_TITLES.map((odd, place) => [`f${place}`, titleOf(odd), "1990", `Composer${place} Quill`]),
    ]);
    const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });
    await linkFiles({ releases, films, out, thresholds, verdicts: join(folder, "none.csv"), workers: 2 });
    for (const [release, film, decision] of await readLinks(out)) {
      rows.set(release, [...(rows.get(release) ?? []), { film, decision }]);
    }
  });

  it("leaves every release with an odd title in the result, under its own id", () => {
    expect([...rows.keys()].sort()).toEqual(ODD_TITLES.map((_, place) => idOf(place)).sort());
  });

  it.each(ODD_TITLES.map((odd, place) => ({ ...odd, place })))("decides an odd title: $why", ({ place, links }) => {
    const matched = (rows.get(idOf(place)) ?? []).filter(({ decision }) => decision === "match");
    expect(matched.map(({ film }) => film)).toEqual(links ? [expect.stringMatching(/^f\d+$/)] : []);
    if (links) expect(titleKey(Number(matched[0]?.film.slice(1)))).toBe(titleKey(place));
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Composed and decomposed letters are one title, so either film will do where the composers are alike. */
function titleKey(place: number): string {
  return (ODD_TITLES[place]?.title ?? "").normalize("NFC");
}

function writeCsv(file: string, rows: readonly (readonly string[])[]): void {
  const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","));
  writeFileSync(file, `${quoted.join("\n")}\n`);
}

async function readLinks(file: string): Promise<[release: string, film: string, decision: string][]> {
  const table = file.endsWith(".csv")
    ? `read_csv(${literal(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`
    : `read_parquet(${literal(file)})`;
  return withDuckDB({}, async (connection) => {
    const result = await connection.runAndReadAll(
      `SELECT release_id, coalesce(film_id, ''), decision FROM ${table} ORDER BY ALL`,
    );
    return result.getRows().map((row) => row.map(String) as [string, string, string]);
  });
}
