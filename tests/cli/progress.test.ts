import { describe, expect, it } from "vitest";
import { progressLine } from "#lib/cli/progress";

describe("progressLine", () => {
  const cases: [state: Parameters<typeof progressLine>[0], line: string][] = [
    [
      { label: "releases", unit: "rows", total: 10_000, count: 2_500, skipped: 0, seconds: 5 },
      "releases  ██████░░░░░░░░░░░░░░░░░░  25%  2,500 rows of 10,000 rows, 500 rows/s, 15 s left",
    ],
    [
      { label: "imdb", unit: "bytes", total: 4e9, count: 1e9, skipped: 0, seconds: 100 },
      "imdb  ██████░░░░░░░░░░░░░░░░░░  25%  1,000 MB of 4,000 MB, 10 MB/s, 5 min 0 s left",
    ],
    [
      { label: "films", unit: "rows", total: 1_000, count: 1_000, skipped: 0, seconds: 4_000 },
      "films  ████████████████████████ 100%  1,000 rows of 1,000 rows, 0.3 rows/s, 1 h 6 min",
    ],
    [
      { label: "pages", unit: "pages", total: undefined, count: 12_345, skipped: 0, seconds: 60 },
      "pages  12,345 pages, 206 pages/s, 1 min 0 s",
    ],
    [{ label: "none", unit: "rows", total: 0, count: 0, skipped: 0, seconds: 0 }, "none  0 rows of 0 rows, 0 s"],
    [
      { label: "resumed", unit: "bytes", total: 2e9, count: 1.5e9, skipped: 1e9, seconds: 50 },
      "resumed  ██████████████████░░░░░░  75%  1,500 MB of 2,000 MB, 10 MB/s, 50 s left",
    ],
  ];
  it.each(cases)("draws the line of progress of %j", (state, line) => expect(progressLine(state)).toBe(line));
});
