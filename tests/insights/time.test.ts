import { describe, expect, it } from "vitest";
import { figure } from "#lib/figures/open-figure";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { checkTime } from "./checks/time.js";

checkTime(sharedAnswers);

describe("films of the sample", () => {
  it("are not found to change in length, which was drawn alike for all years", async () => {
    expect((await figure("runtime-by-decade", await sharedAnswers())).title).toMatch(/^Films have become neither/);
  });

  it("do not depend on the month, as no season was planted", async () => {
    const snapshot = await sharedAnswers();
    expect((await figure("films-by-month", snapshot)).title).toMatch(/^Films come out evenly/);
    expect((await figure("popularity-by-month", snapshot)).title).toMatch(/does not clearly matter/);
    expect((await figure("revenue-by-month", snapshot)).title).toMatch(/does not clearly matter/);
  });
});
