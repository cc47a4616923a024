import { describe, expect, it } from "vitest";
import { figure } from "#lib/figures/open-figure";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { checkMoney } from "../checks/money.js";

checkMoney(sharedAnswers);

describe("production houses of the sample", () => {
  it("are not found ahead of each other, for none was planted", async () => {
    expect((await figure("production-houses", await sharedAnswers())).title).toMatch(
      /lead over the next may be chance$/,
    );
  });
});
