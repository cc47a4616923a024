import { describe, expect, it } from "vitest";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { checkGenres } from "./checks/genres.js";

checkGenres(sharedAnswers);

describe("genres of the sample", () => {
  it("do not differ much in rating, as nothing of the kind was planted", async () => {
    const means = (await (await sharedAnswers()).rows("genre_ratings")).map(({ estimate }) => Number(estimate));
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(0.25);
  });
});
