import { describe, expect, it } from "vitest";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { checkSongs } from "./checks/songs.js";

checkSongs(sharedAnswers);

describe("songs of the sample", () => {
  it("are hardly clearly more popular in any genre, as popularity there has nothing to do with genres", async () => {
    const rows = await (await sharedAnswers()).rows("popular_song_genres");
    expect(rows.length).toBeGreaterThan(3);
    expect(Number(rows[0]?.above)).toBeLessThanOrEqual(rows.length / 10 + 1);
  });
});
