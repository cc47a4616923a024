import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFastReleaseProgram } from "#lib/kernels/read-releases/fast";
import type { ReleaseProgram } from "#lib/kernels/read-releases/release-program";
import { createBlockParser } from "#lib/sources/discogs/dump/parse-block";
import type { RecordBlock } from "#lib/sources/discogs/dump/record-block";
import { recordKinds } from "#lib/sources/discogs/dump/record-kinds";
import { screenWords } from "#lib/sources/discogs/screen";
import { haveRealData, realFile } from "../sources/real-data.js";

const { createProgram: _, ...withoutProgram } = recordKinds.releases;

// What dumps are made of, and now and then what they are not.
const text = textOf(
  ["a", "B ", " ", "é", "映画", "&amp;", "&lt;", "&quot;", '"', "'", "&#233;", "&#x6620;"],
  ["&#39;", "\u00a0", "\t", "&#8195;", "&AMP;", "\ufffe"],
);
const genre = mostly(["Stage &amp; Screen", "Electronic", " Rock ", ""], ["Stage &#38; Screen"]);
const style = mostly(["Score", "Soundtrack", "score", '12"', ""], ["&#83;core"]);
const id = fc.constantFrom("1", "2147483647", "2147483648", "0", "x", "007", "");
const released = fc.constantFrom(
  ...["1999-03-08", "1999-03-00", "1999-02-29", "2000-02-29", "1999-13-01", "1999-00-05", "1999", "1999-03"],
  ...["0000", "0012", "199", "1999-3-8", "1999-03-08 ", "None"],
);
const duration = fc.constantFrom(
  ...["4:45", "1:02:03", "0:00", "4:75", "4:5", "1000:00", "999:59", ":", "", "1:1:1:11"],
);
const attribute = textOf(["CD", "&amp;", "é", "'", " ", "="], [">", "<", "\u3000", "\n"]);

function mostly(usual: readonly string[], rare: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 200, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );
}

function textOf(usual: readonly string[], rare: readonly string[]): fc.Arbitrary<string> {
  return fc.array(mostly(usual, rare), { maxLength: 6 }).map((pieces) => pieces.join(""));
}

function element(name: string, content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return content.map((inside) => (inside === "" ? `<${name}/>` : `<${name}>${inside}</${name}>`));
}

function someOf(parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const places = [...parts.keys()];
  const order = fc.oneof(
    { weight: 20, arbitrary: fc.subarray(places) },
    { weight: 1, arbitrary: fc.shuffledSubarray(places) },
  );
  return fc.tuple(fc.tuple(...parts), order).map(([all, order]) => {
    return order.map((index) => all[index]).join("");
  });
}

function listOf(item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(item, { maxLength: 3 }).map((items) => items.join(""));
}

const artist = element(
  "artist",
  someOf([
    element("id", id),
    ...["name", "anv", "join", "role", "tracks"].map((name) => element(name, text)),
    element("other", text),
  ]),
);
const track = (parts: fc.Arbitrary<string>) =>
  element("track", someOf([element("position", text), element("title", text), element("duration", duration), parts]));
const performers = element("artists", listOf(artist));
const subTracks = element("sub_tracks", listOf(track(performers)));
const tracks = listOf(track(someOf([performers, subTracks])));
const label = attribute.map((name) => `<label catno="1" name="${name}"/>`);
const format = fc
  .tuple(attribute, element("descriptions", listOf(element("description", text))))
  .map(([name, inside]) => `<format name="${name}" qty='1'>${inside}</format>`);
const release = fc
  .tuple(
    mostly(["1", "2147483647"], ["0", "x", ""]),
    attribute,
    someOf([
      ...["title", "country", "data_quality", "notes"].map((name) => element(name, text)),
      element("released", released),
      element("genres", listOf(element("genre", genre))),
      element("styles", listOf(element("style", style))),
      element("artists", listOf(artist)),
      element("extraartists", listOf(artist)),
      element("labels", listOf(label)),
      element("formats", listOf(format)),
      element("tracklist", tracks),
      id.map((master) => `<master_id is_main_release="true">${master}</master_id>`),
      mostly(
        ["", "\n"],
        ["<!-- </title> -->", "<notes><!-- </notes> --></notes>", "<title>a<![CDATA[b]]></title>", "<title>"],
      ),
    ]),
  )
  .map(([number, status, inside]) => `<release id="${number}" status="${status}">${inside}</release>`);

describe("reading releases in WebAssembly", () => {
  it("generates releases most of which WebAssembly can read", () => {
    const releases = fc.sample(release, 1_000);
    expect(unusualOf(releases).length).toBeLessThan(500);
  });

  it.each([
    ["all", false],
    ["those for the screen", true],
  ])("makes the same lines in WebAssembly as without: of %s", (_, screenOnly) => {
    fc.assert(
      fc.property(fc.array(release, { maxLength: 5 }), (releases) => {
        const [quick, plain] = [recordKinds.releases, withoutProgram].map((kind) => {
          const { block: _, ...parsed } = createBlockParser(kind, screenOnly)(blockOf(releases));
          return parsed;
        });
        expect(quick).toEqual(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes blocks of any size, one after the other", () => {
    const one = '<release id="1" status="Accepted"><title>A</title><tracklist><track/></tracklist></release>';
    const parse = createBlockParser(recordKinds.releases);
    for (const count of [1, 100_000, 10]) {
      const { ids, tables } = parse(blockOf(Array(count).fill(one)));
      expect(ids).toHaveLength(count);
      expect(Buffer.from(tables.release_track?.bytes ?? []).toString()).toBe('1\t1\t\t\t\t\t""\n'.repeat(count));
    }
  });

  it("stops at what it cannot read, and resumes behind it", () => {
    const usual = '<release id="1"><title>&#233;</title></release>';
    const program = createFastReleaseProgram(screenWords, false);
    for (const unusual of [
      '<release id="2"><title>&#38;</title></release>',
      '<release id="2"><title>a</title><!-- --></release>',
      '<release id="2"><notes><!-- </notes> --></notes></release>',
      "<release id='2'></release>",
      '<release id="0"></release>',
      '<release id="2"><artists></artists><artists></artists></release>',
      '<release id="2"><title>a</title>',
    ]) {
      load(program, [usual, usual, unusual, usual]);
      expect([unusual, program.read(0).count, program.read(2).count, program.read(3).count]).toEqual([
        unusual,
        2,
        0,
        1,
      ]);
    }
  });
});

it.skipIf(!haveRealData)("reads nearly all releases of a real dump", () => {
  const xml = gunzipSync(readFileSync(realFile("discogs/discogs_20200806_releases.xml.gz"))).toString();
  const releases = xml.match(/<release [\s\S]*?<\/release>/g) ?? [];
  expect([releases.length, unusualOf(releases).length]).toEqual([1000, 8]);
});

function unusualOf(releases: readonly string[]): string[] {
  const program = createFastReleaseProgram(screenWords, false);
  load(program, releases);
  const unusual: string[] = [];
  for (let index = 0; index < releases.length; index++) {
    index += program.read(index).count;
    unusual.push(...releases.slice(index, index + 1));
  }
  return unusual;
}

function load(program: ReleaseProgram, releases: readonly string[]): void {
  const block = blockOf(releases);
  program.load(Buffer.from(block.bytes), block.ends);
}

function blockOf(releases: readonly string[]): RecordBlock {
  const records = releases.map((xml) => Buffer.from(xml));
  const bytes = new Uint8Array(Buffer.concat(records));
  let end = 0;
  const ends = Uint32Array.from(records, (record) => {
    end += record.length;
    return end;
  });
  return { bytes: bytes.buffer, ends, lines: ends };
}
