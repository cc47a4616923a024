import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/discogs/read";
import { openStaging } from "#lib/sources/staging/staging";
import { describeBothWays } from "../../kernels/both-ways.js";
import { stage, temporaryFile } from "./stage.js";

const dump = (...releases: string[]) =>
  `<releases>\n${releases.map((release) => `${release}\n`).join("")}</releases>\n`;
const titled = (id: number | string, title: string) =>
  `<release id="${id}" status="Accepted"><title>${title}</title></release>`;

const FIRST = titled(1, "First");
const LAST = titled(9, "Last");

type Kept = readonly [id: number, title: string | null];
type Rejected = readonly [line: number, reason: string, value?: string];

interface Case {
  readonly name: string;
  readonly input: string | Uint8Array;
  readonly kept: readonly Kept[];
  readonly rejected: readonly Rejected[];
}

const ENDS: readonly Kept[] = [
  [1, "First"],
  [9, "Last"],
];

/** What is wrong with one record goes to the rejects; its neighbours are kept. */
const damagedRecords: readonly Case[] = [
  {
    name: "control characters",
    input: dump(titled(1, "Fir\u0001st\u001f&#2;"), LAST),
    kept: [
      [1, "Fir\ufffdst\ufffd\ufffd"],
      [9, "Last"],
    ],
    rejected: [],
  },
  {
    name: "references to characters that do not exist",
    input: dump(titled(1, "&#0;&#xD800;&#1114112;&#99999999999999999999;&nbsp;&"), LAST),
    kept: [
      [1, "\ufffd\ufffd\ufffd\ufffd&nbsp;&"],
      [9, "Last"],
    ],
    rejected: [],
  },
  {
    name: "a record in Windows-1252",
    input: Buffer.concat([
      Buffer.from(`<releases>\n${FIRST}\n`),
      Buffer.from(titled(5, "Café"), "latin1"),
      Buffer.from(`\n${LAST}\n</releases>`),
    ]),
    kept: ENDS,
    rejected: [[3, "is not UTF-8 text", titled(5, "Café")]],
  },
  {
    name: "a byte order mark",
    input: `\ufeff${dump(FIRST, LAST)}`,
    kept: ENDS,
    rejected: [],
  },
  {
    name: "ids that are none",
    input: dump(
      FIRST,
      titled("1e400", "a"),
      titled("-5", "b"),
      titled("0", "c"),
      titled("2147483648", "d"),
      "<release><title>e</title></release>",
      LAST,
    ),
    kept: ENDS,
    rejected: [
      [3, 'the id "1e400" is not a whole number from 1 to 2147483647', titled("1e400", "a")],
      [4, 'the id "-5" is not a whole number from 1 to 2147483647'],
      [5, 'the id "0" is not a whole number from 1 to 2147483647'],
      [6, 'the id "2147483648" is not a whole number from 1 to 2147483647'],
      [7, 'the id "" is not a whole number from 1 to 2147483647', "<release><title>e</title></release>"],
    ],
  },
  {
    name: "an id that comes twice",
    input: dump(FIRST, titled(1, "Second"), LAST, titled(9, "Third")),
    kept: ENDS,
    rejected: [
      [3, "release 1 appears a second time", titled(1, "Second")],
      [5, "release 9 appears a second time", titled(9, "Third")],
    ],
  },
  {
    name: "an element that is not closed",
    input: dump(FIRST, '<release id="5"><title>a</release>', LAST),
    kept: ENDS,
    rejected: [[3, "<title> is not closed before </release>", '<release id="5"><title>a</release>']],
  },
  {
    name: "a section that is not closed",
    input: dump(FIRST, '<release id="5"><images><image uri="a"/></release>', LAST),
    kept: ENDS,
    rejected: [[3, "<images> is not closed"]],
  },
  {
    name: "a record that is not closed",
    input: dump(FIRST, '<release id="5"><title>a</title>', titled(6, "b"), LAST),
    kept: ENDS,
    rejected: [[3, "<release> is not closed", `<release id="5"><title>a</title>\n${titled(6, "b")}`]],
  },
  {
    name: "more than one element in a record",
    input: dump(FIRST, `<release id="5"/>${titled(6, "b")}`, LAST),
    kept: ENDS,
    rejected: [[3, "the record goes on after its end"]],
  },
  {
    name: "text between records",
    input: dump(FIRST, "oops", LAST),
    kept: ENDS,
    rejected: [[3, "is not a <release>", "oops"]],
  },
  {
    name: "a record without a start",
    input: dump(FIRST, "<title>a</title></release>", LAST),
    kept: ENDS,
    rejected: [[3, "no <release> starts before this </release>", "<title>a</title></release>"]],
  },
  {
    name: "a comment that is never closed",
    input: dump(FIRST, "<!-- oops", LAST),
    kept: [[1, "First"]],
    rejected: [[3, "the file is cut short: it ends before </release>"]],
  },
  {
    name: "the end cut off in the middle of a record",
    input: `<releases>\n${FIRST}\n${LAST}\n<release id="10"><title>Cut`,
    kept: ENDS,
    rejected: [[4, "the file is cut short: it ends before </release>", '<release id="10"><title>Cut']],
  },
  {
    name: "the end cut off in the only record",
    input: '<release id="10"><title>Cut',
    kept: [],
    rejected: [[1, "the file is cut short: it ends before </release>", '<release id="10"><title>Cut']],
  },
  {
    name: "the end cut off between records",
    input: `<releases>\n${FIRST}\n${LAST}\n`,
    kept: ENDS,
    rejected: [[4, "the file is cut short: it ends before </releases>"]],
  },
  {
    name: "line ends of all kinds, and none",
    input: `<releases>\r\n${FIRST}\r${titled(5, "a\r\nb\rc&#13;")}${LAST}</releases>`,
    kept: [
      [1, "First"],
      [5, "a\nb\nc"],
      [9, "Last"],
    ],
    rejected: [],
  },
  {
    name: "an element of 20 MB",
    input: dump(FIRST, titled(5, "x".repeat(20_000_000)), LAST),
    kept: ENDS,
    rejected: [[3, "is longer than 16777216 bytes"]],
  },
  {
    name: "a line of 100 MB without a tag",
    input: dump(FIRST, "x".repeat(100_000_000), LAST),
    kept: [[1, "First"]],
    rejected: [[3, "is longer than 16777216 bytes"]],
  },
  {
    name: "a million comments",
    input: dump(FIRST, "<!---->".repeat(1_000_000), LAST),
    kept: ENDS,
    rejected: [],
  },
  {
    name: "a dump without records",
    input: "<?xml version='1.0'?>\n<releases>\n</releases>",
    kept: [],
    rejected: [],
  },
];

describeBothWays("a damaged dump", () => {
  it.each(damagedRecords)("reads on in a dump with $name", async ({ input, kept, rejected }) => {
    const { counts, tables, rejects } = await stage(temporaryFile("releases.xml", input));
    expect(tables.release?.map(({ release_id, title }) => [release_id, title])).toEqual(kept);
    expect(rejects.map(({ line, reason }) => [Number(line), reason])).toEqual(
      rejected.map(([line, reason]) => [line, expect.stringContaining(reason)]),
    );
    for (const [index, [, , value]] of rejected.entries()) {
      if (value !== undefined) expect(rejects[index]?.value).toBe(value);
    }
    expect(counts).toEqual({ read: kept.length + rejected.length, kept: kept.length, rejected: rejected.length });
  });
});

const whole = gzipSync(dump(FIRST, LAST));

/** What is wrong with a whole file is an error that names it and says what to do. */
const uselessFiles: readonly [name: string, file: string, content: string | Uint8Array, message: string][] = [
  [
    "truncated gzip",
    "releases.xml.gz",
    whole.subarray(0, whole.length - 12),
    "is cut short: the gzip stream has no end (download it again)",
  ],
  [
    "damaged gzip",
    "releases.xml.gz",
    Buffer.concat([whole.subarray(0, 20), Buffer.from("oops"), whole.subarray(24)]),
    "is damaged",
  ],
  ["an empty file", "releases.xml", "", "is empty (download it again)"],
  ["UTF-16", "releases.xml", Buffer.from(`\ufeff${dump(FIRST)}`, "utf16le"), "is UTF-16 or binary"],
  [
    "UTF-8 encoded twice",
    "releases.xml",
    Buffer.from(dump(titled(1, "Café"), titled(2, "Müller"), titled(3, "Señor"), titled(4, "Öl"))).toString("latin1"),
    "is UTF-8 encoded twice",
  ],
  ["another kind of file", "releases.xml", "<html><body>Not found</body></html>", "holds no <release>"],
  ["another kind of dump", "releases.xml", '<masters><master id="1"></master></masters>', "holds no <release>"],
  ["JSON that is cut short", "release.json", '{"id": 1, "title": "a', "is not JSON"],
  ["JSON that is not UTF-8", "release.json", Buffer.from('{"id": 1, "title": "é"}', "latin1"), "is not UTF-8 text"],
  ["a CSV without a header", "release.csv", "1,First,1999,US,,Accepted\n", "has no header row"],
];

describe("a file that is of no use", () => {
  it.each(uselessFiles)("refuses a file of no use: %s", async (_name, file, content, message) => {
    const error: unknown = await stage(temporaryFile(file, content)).catch((reason: unknown) => reason);
    expect(String(error)).toContain(message);
    expect(String(error)).toContain(file);
  });

  it("refuses a folder, or no file at all", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
    mkdirSync(join(folder, "releases.xml"));
    await expect(stage(join(folder, "releases.xml"))).rejects.toThrow("is a folder where a file is expected");
    await expect(stage(join(folder, "masters.xml"))).rejects.toThrow("does not exist");
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file without permission", async () => {
    const file = temporaryFile("releases.xml", dump(FIRST));
    chmodSync(file, 0);
    await expect(stage(file)).rejects.toThrow("cannot be read");
  });
});

describe("dates and durations that are none", () => {
  it("keeps a date as it stands, and as much of it as is a date", async () => {
    const dates: readonly [released: string, year: number | null, precision: string | null][] = [
      ["1999-02-31", 1999, "month"],
      ["1999-13-01", 1999, "year"],
      ["1971-07-00", 1971, "month"],
      ["1968", 1968, "year"],
      ["1968-00-00", 1968, "year"],
      ["2000-02-29", 2000, "day"],
      ["0000", null, null],
      ["None", null, null],
      ["1e400", null, null],
      ["19999", null, null],
      ["", null, null],
    ];
    const releases = dates.map(
      ([released], index) => `<release id="${index + 1}"><released>${released}</released></release>`,
    );
    const { tables } = await stage(temporaryFile("releases.xml", dump(...releases)));
    expect(tables.release).toMatchObject(
      dates.map(([released, release_year, date_precision]) => ({
        released: released || null,
        release_year,
        date_precision,
        release_date: date_precision === "day" ? released : null,
      })),
    );
  });

  it("reads a duration as seconds or as unknown", async () => {
    const durations = ["4:45", "1:02:03", "0:00", "4:75", "1e400", "-1:00", "4'45\"", ""];
    const tracks = durations.map((duration) => `<track><title>a</title><duration>${duration}</duration></track>`);
    const xml = dump(`<release id="1"><tracklist>${tracks.join("")}</tracklist></release>`);
    const { tables } = await stage(temporaryFile("releases.xml", xml));
    expect(tables.release_track?.map(({ duration_seconds }) => duration_seconds)).toEqual([
      285,
      3723,
      0,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("rows of the CSVs that do not fit", () => {
  it("rejects damaged releases, and keeps the others with their genres", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
    const files = {
      "release.csv":
        'id,title,released,country,master_id,status\n1,"a \\"b\\"",1999-02-31,UK,,Accepted\nx,b,,,,\n1,c,,,,\n5,d,2000,US,7,Accepted\n3,e,,,,\n7,f\n',
      "release_genre.csv": "release_id,genre\n1,Rock\n1,Stage & Screen\n2,Jazz\n5,Pop\n4,Late\n5,\n",
      "release_style.csv": "release_id,style\n5,Score\n",
      "release_artist.csv":
        "release_id,artist_id,artist_name,extra,anv,position,join_string,role,tracks\n1,2,Ann,0,,1,&,,\n1,3,Bob,2,,1,,,\n",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { counts, tables, rejects } = await stage(Object.keys(files).map((name) => join(folder, name)));
    expect(tables.release).toMatchObject([
      {
        release_id: 1,
        title: 'a "b"',
        release_year: 1999,
        genres: ["Rock", "Stage & Screen"],
        styles: [],
        is_screen: true,
      },
      { release_id: 5, title: "d", genres: ["Pop"], styles: ["Score"], is_screen: true },
    ]);
    expect(rejects.map(({ file, line, reason }) => `${file}:${line} ${reason}`).sort()).toEqual([
      'release.csv:3 id "x" is not a whole number above 0',
      "release.csv:4 release 1 appears a second time",
      "release.csv:6 id 3 comes after 5: sort the file by id",
      "release.csv:7 has 2 fields where the header has 6",
      'release_artist.csv:3 extra "2" is neither 0 nor 1',
      "release_genre.csv:6 release_id 4 comes after 5: sort the file by release_id",
      "release_genre.csv:7 has no genre",
    ]);
    expect(counts).toEqual({ read: 15, kept: 8, rejected: 7 });
  });
});

describe("answers of the API that do not fit", () => {
  it.each([
    ["an error", '{"message": "The requested resource was not found."}', "is an error from Discogs"],
    ["no title", '{"id": 1}', "has no title"],
    ["no id", '{"title": "a"}', "has no id"],
    [
      "an artist",
      '{"results": [{"id": 1, "type": "artist", "title": "a"}]}',
      "results[0]: is neither a release nor a master: artist",
    ],
    ["a list that is none", '{"id": 1, "title": "a", "genres": "Rock"}', 'genres "Rock" is not a list'],
    ["an id that is none", '{"id": 1e400, "title": "a"}', "is not a number"],
    ["a bare value", "5", "is not an object"],
  ])("rejects an answer of the API with %s", async (_name, json, reason) => {
    const { counts, rejects } = await stage(temporaryFile("answer.json", json));
    expect(counts).toEqual({ read: 1, kept: 0, rejected: 1 });
    expect(rejects[0]?.reason).toContain(reason);
  });

  it("keeps the releases of a collection in a part of their own", async () => {
    const json =
      '{"releases": [{"id": 4, "basic_information": {"id": 4, "title": "a", "year": 0, "formats": [{"name": "CD"}]}}]}';
    const { tables } = await stage(temporaryFile("collection.json", json));
    expect(tables.release).toMatchObject([{ release_id: 4, title: "a", release_year: null, formats: ["CD"] }]);
  });
});

it("leaves files alone that are not of Discogs' kinds", () => {
  const names = ["labels.xml.gz", "readme.txt", "fetch.json", "release_label.csv", "CHECKSUM.txt"];
  expect(names.filter((name) => read().some(({ matches }) => matches(name)))).toEqual([]);
});

it("keeps a release once, whichever format tells of it first", async () => {
  const xml = temporaryFile("releases.xml", dump(FIRST));
  const json = temporaryFile("answer.json", '{"id": 1, "title": "Again"}');
  const { counts, tables } = await stage([xml, json]);
  expect(counts).toEqual({ read: 2, kept: 1, rejected: 1 });
  expect(tables.release?.map(({ title }) => title)).toEqual(["First"]);
});

it("gives the same bytes when the same file is staged twice", async () => {
  const file = temporaryFile(
    "releases.xml",
    dump(...Array.from({ length: 5000 }, (_, index) => titled(index + 1, `Title ${index}`))),
  );
  const parquet = async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
    const staging = openStaging(folder, join(folder, "rejects"));
    for (const reader of read()) if (reader.matches("releases.xml")) await reader.stage(file, staging);
    await staging.close();
    return readFileSync(join(folder, "release.parquet"));
  };
  expect(await parquet()).toEqual(await parquet());
});
