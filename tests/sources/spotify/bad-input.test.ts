import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "#lib/sources/spotify/read";
import { stageContent } from "../stage-file.js";

interface Case {
  readonly name: string;
  /** Cells that differ from those of a good row. */
  readonly row: Readonly<Record<string, string>>;
  readonly reason: string | null;
}

const cases: Case[] = JSON.parse(readFileSync("tests/fixtures/bad-tracks.json", "utf8"));

const GOOD = {
  ...{ "": "0", track_id: "0123456789abcdefABCDEF", artists: "Ann; Bo", album_name: "Air", track_name: "Wind" },
  ...{ popularity: "7", duration_ms: "1000", explicit: "True", danceability: "0.5", energy: "1", key: "-1" },
  ...{ loudness: "-5", mode: "1", speechiness: "0", acousticness: "1e-6", instrumentalness: "0", liveness: "0.1" },
  ...{ valence: "0.2", tempo: "0.0", time_signature: "4", track_genre: "ambient" },
};

describe("a CSV of tracks with", () => {
  it.each(cases)("judges a CSV of tracks with $name", async ({ row, reason }) => {
    const { counts, rejects } = await stageContent(read(), "tracks.csv", csv({ ...GOOD, ...row }));
    expect(rejects.map((reject) => reject.reason)).toEqual(reason === null ? [] : [reason]);
    expect(counts).toEqual({ read: 1, kept: reason === null ? 1 : 0, rejected: reason === null ? 0 : 1 });
  });

  it("refuses a file in which a column is missing", async () => {
    const { tempo: _, ...others } = GOOD;
    await expect(stageContent(read(), "tracks.csv", csv(others))).rejects.toThrow(
      /tracks\.csv:1: lacks the column "tempo"/,
    );
  });

  it("leaves unknown what Spotify writes for unknown", async () => {
    const { ask } = await stageContent(read(), "tracks.csv", csv(GOOD));
    expect(await ask("SELECT artists, explicit, key, tempo FROM track")).toEqual([[["Ann", "Bo"], true, null, null]]);
  });
});

function csv(row: Readonly<Record<string, string>>): string {
  return `${Object.keys(row).join(",")}\n${Object.values(row).join(",")}\n`;
}
