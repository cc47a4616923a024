import { afterEach, describe, expect, it, vi } from "vitest";
import { reportFailure } from "#lib/cli/failure";
import { InputError, UsageError } from "#lib/core/errors";

describe("reportFailure", () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  afterEach(() => written.mockClear());

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
    expect(reportFailure(error)).toBe(code);
    expect(written.mock.calls.join("")).toContain(line);
    expect(written.mock.calls.join("").trim().split("\n")).toHaveLength(1);
  });

  it("shows where a mistake of our own happened", () => {
    expect(reportFailure(new TypeError("x is not a function"))).toBe(1);
    expect(written.mock.calls.join("")).toMatch(/^error: TypeError: x is not a function\n {4}at .*failure\.test\.ts/);
  });
});
