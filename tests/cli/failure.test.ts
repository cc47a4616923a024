import { describe, expect, it } from "vitest";
import { reportFailure } from "#lib/cli/failure";
import { InputError, UsageError } from "#lib/core/errors";

describe("reportFailure", () => {
  const diskFull = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    path: "a.csv",
  });
  const cases: [name: string, error: unknown, code: number, line: string][] = [
    ["wrong input", new InputError("is empty", { file: "a.csv" }), 1, "error: a.csv: is empty\n"],
    ["wrong usage", new UsageError("say which films"), 2, "error: say which films\n"],
    ["what the system refuses", diskFull, 1, "error: a.csv: the disk is full (free some space, or"],
  ];
  it.each(cases)("tells %s in a line", (_name, error, code, line) => {
    const reported = report(error);
    expect(reported.code).toBe(code);
    expect(reported.text).toContain(line);
    expect(reported.text.trim().split("\n")).toHaveLength(1);
  });

  it("shows where a mistake of our own happened", () => {
    const { code, text } = report(new TypeError("x is not a function"));
    expect(code).toBe(1);
    expect(text).toMatch(/^error: TypeError: x is not a function\n {4}at .*failure\.test\.ts/);
  });
});

function report(error: unknown): { code: number; text: string } {
  let text = "";
  const code = reportFailure(error, (more) => {
    text += more;
  });
  return { code, text };
}
