import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/imdb/read";
import { stageContent } from "../stage-file.js";

const HEADER = "tconst\taverageRating\tnumVotes";
const NAMES = "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles";

describe("files of IMDb that are not as they should be", () => {
  it.each([
    ["LF", `${HEADER}\ntt0000001\t5.1\t5\ntt0000002\tbad\t6\ntt0000003\t7\t7\n`],
    ["CRLF", `${HEADER}\r\ntt0000001\t5.1\t5\r\ntt0000002\tbad\t6\r\ntt0000003\t7\t7\r\n`],
    ["CR", `${HEADER}\rtt0000001\t5.1\t5\rtt0000002\tbad\t6\rtt0000003\t7\t7\r`],
    ["a mixture", `${HEADER}\r\ntt0000001\t5.1\t5\ntt0000002\tbad\t6\rtt0000003\t7\t7`],
    ["nothing at the end", `${HEADER}\ntt0000001\t5.1\t5\ntt0000002\tbad\t6\ntt0000003\t7\t7`],
    ["a byte order mark in front", `\uFEFF${HEADER}\ntt0000001\t5.1\t5\ntt0000002\tbad\t6\ntt0000003\t7\t7\n`],
    [
      "columns in another order",
      "numVotes\ttconst\taverageRating\n5\ttt0000001\t5.1\n6\ttt0000002\tbad\n7\ttt0000003\t7\n",
    ],
    ["a column more", `${HEADER}\tseen\ntt0000001\t5.1\t5\t\ntt0000002\tbad\t6\tx\ntt0000003\t7\t7\t\\N\n`],
  ])("reads files with lines that end in %s, packed or not", async (_, content) => {
    for (const [name, bytes] of [
      ["title.ratings.tsv", content],
      ["title.ratings.tsv.gz", gzipSync(content)],
    ] as const) {
      const { counts, rejects, ask } = await stageContent(read(), name, bytes);
      expect(counts).toEqual({ read: 3, kept: 2, rejected: 1 });
      expect(rejects).toMatchObject([{ line: 3, reason: "averageRating is not a number from 1 to 10" }]);
      expect(await ask("FROM title_ratings")).toEqual([
        ["tt0000001", 5.1, 5],
        ["tt0000003", 7, 7],
      ]);
    }
  });

  it.each([
    ["no header", "tt0000001\t5.1\t5\n", /:1: has no header row.*tt0000001,5\.1,5/],
    ["a column missing", "tconst\taverageRating\n", /:1: lacks the column "numVotes".*tconst,averageRating/],
    ["a column renamed", "tconst\trating\tnumVotes\n", /lacks the column "averageRating"/],
    ["a column twice", `${HEADER}\ttconst\n`, /names a column twice: "tconst"/],
    [
      "more columns than can be",
      `${HEADER}${"\t".repeat(2_000)}\n`,
      /has 2003 columns, too many for IMDb's title.ratings/,
    ],
    ["nothing in it", "", /is empty/],
    ["a byte order mark only", "\uFEFF", /holds nothing but a byte order mark/],
    ["line ends only", "\n\n\n", /has no header row/],
    ["one endless line", "x".repeat(5_000_000), /has no header row/],
    ["UTF-16", Buffer.from(`\uFEFF${HEADER}\n`, "utf16le"), /is UTF-16/],
    ["a packed file cut short", gzipSync(`${HEADER}\ntt0000001\t5.1\t5\n`).subarray(0, -9), /is cut short/],
    [
      "names that were encoded twice",
      `${NAMES}\n${["Zoë", "José", "François", "Renée"].map((name, index) => `nm000000${index}\t${encodedTwice(name)}\t\\N\t\\N\t\\N\t\\N\n`).join("")}`,
      /is UTF-8 encoded twice/,
      "name.basics.tsv",
    ],
  ])("refuses files that have %s", async (_, content, message, name = "title.ratings.tsv") => {
    await expect(stageContent(read(), name, content)).rejects.toThrow(message);
  });

  it("makes an empty table of a file with only a header", async () => {
    const { counts, ask } = await stageContent(read(), "title.ratings.tsv", `${HEADER}\n`);
    expect(counts).toEqual({ read: 0, kept: 0, rejected: 0 });
    expect(await ask("SELECT column_name, column_type FROM (DESCRIBE title_ratings)")).toEqual([
      ["tconst", "VARCHAR"],
      ["averageRating", "DOUBLE"],
      ["numVotes", "INTEGER"],
    ]);
  });

  it("rejects only the rows of a file in Windows-1252 that are not UTF-8, shown byte by byte", async () => {
    const rows = ["nm0000001\tJosé\t\\N\t\\N\t\\N\t\\N", "nm0000002\tJo\t\\N\t\\N\t\\N\t\\N"];
    const content = Buffer.from([NAMES, ...rows].join("\n"), "latin1");
    const { counts, rejects } = await stageContent(read(), "name.basics.tsv", content);
    expect(counts).toEqual({ read: 2, kept: 1, rejected: 1 });
    expect(rejects).toEqual([{ line: 2, reason: "is not UTF-8 text", value: rows[0] }]);
  });

  it("rejects only the line of 100 MB of a file that holds one", async () => {
    const content = Buffer.concat([
      Buffer.from(`${HEADER}\ntt0000001\t5.1\t5\n`),
      Buffer.alloc(100_000_000, "long "),
      Buffer.from("\ntt0000002\t6\t6\n"),
    ]);
    const { counts, rejects, ask } = await stageContent(read(), "title.ratings.tsv.gz", gzipSync(content));
    expect(counts).toEqual({ read: 3, kept: 2, rejected: 1 });
    expect(rejects).toEqual([{ line: 3, reason: "is longer than 1048576 bytes", value: "long ".repeat(400) }]);
    expect(await ask("SELECT tconst FROM title_ratings")).toEqual([["tt0000001"], ["tt0000002"]]);
  });
});

function encodedTwice(text: string): string {
  return Buffer.from(text).toString("latin1");
}
