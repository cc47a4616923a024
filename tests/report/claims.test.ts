import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assertedClaims, executedNotebooks } from "#lib/report/claims/asserted-claims";
import { checkClaims } from "#lib/report/claims/check-claims";
import { claimText } from "#lib/report/claims/claim-text";
import type { Notebook } from "#lib/report/notebooks/notebook";
import { KEY_FIGURES } from "#lib/report/site/overview/key-figure-parts";

describe("claimText", () => {
  it.each([
    [0.99714, "share of the true links", "99.7%"],
    [1, "share of the links", "100%"],
    [0.38905, "share of popularity", "+39%"],
    [-0.2848, "share of popularity", "−28%"],
    [0.5425, "Spearman's correlation", "+0.54"],
    [-0.004, "correlation", "+0"],
    [2.366, "times", "2.4 times"],
    [1047, "links", "1,047"],
    [6.66036, "points of 10", "6.7"],
    [31500000.4, "US dollars", "$31,500,000"],
    [0.00188, "difference of probabilities", "0.2 percentage points"],
    [0.6999, "AUC", "0.700"],
    [0.0254, "AUC above budget alone", "+0.025"],
    [0.6239, "log loss", "0.624"],
    [-0.0361, "R²", "−0.036"],
  ])("writes %d %s as %s", (value, unit, text) => expect(claimText(value, unit)).toBe(text));
});

const notebookOf = (sources: readonly string[], snapshot = "abc"): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { leitmotif: { snapshot } },
  cells: sources.map((source) => ({ cell_type: "code", metadata: {}, source, execution_count: 1, outputs: [] })),
});

describe("assertedClaims", () => {
  it("knows the notebook and the cell that first asserts a claim by name", () => {
    const notebooks = new Map([
      ["01-a", notebookOf(["const x = 1;", 'assertClaim(claims, "films.share", x);'])],
      ["02-b", notebookOf(['assertClaim(claims, "films.share", 2);\nassertClaim(\n  claims, "films.all", 3);'])],
    ]);
    expect(assertedClaims(notebooks)).toEqual(
      new Map([
        ["films.share", { notebook: "01-a", cell: 2 }],
        ["films.all", { notebook: "02-b", cell: 1 }],
      ]),
    );
  });

  it("does not take a mention for an assertion", () => {
    expect(assertedClaims(new Map([["01-a", notebookOf(['claims.get("films.share");'])]])).size).toBe(0);
  });
});

describe("executedNotebooks", () => {
  it("refuses notebooks that ran on another snapshot", () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-executed-"));
    writeFileSync(join(folder, "01-a.ipynb"), JSON.stringify(notebookOf([], "abc")));
    expect([...executedNotebooks(folder, "abc").keys()]).toEqual(["01-a"]);
    expect(() => executedNotebooks(folder, "def")).toThrow(/another snapshot than def.*"abc".*--from notebooks/);
  });
});

describe("checkClaims", () => {
  const claims = new Map([["films.share", 0.5]]);

  it("names the page and the claim that the snapshot does not have", () => {
    const pages = new Map([["a.md", "{{claim films.share}} and {{interval films.none}}"]]);
    expect(() => checkClaims(pages, claims, new Set(["films.share"]))).toThrow(
      "a.md: the snapshot has no claim films.none",
    );
  });

  it("does without a text whose claim is not known, but not if its name may be misspelt", () => {
    const pages = new Map([["a.md", "{{known films.late}}{{interval films.late}} of them\ncame late.{{end}}"]]);
    expect(() => checkClaims(pages, claims, new Set(["films.late"]))).not.toThrow();
    expect(() => checkClaims(pages, claims, new Set(["films.share"]))).toThrow("a.md: no notebook asserts films.late");
    expect(() => checkClaims(pages, new Map([["films.late", 0.1]]), new Set())).toThrow(
      "no notebook asserts films.late",
    );
  });

  it("names the page and the claim that no notebook asserts", () => {
    const pages = new Map([["a.md", "{{claim films.share}}"]]);
    expect(() => checkClaims(pages, claims, new Set())).toThrow("a.md: no notebook asserts films.share");
    expect(() => checkClaims(pages, claims, new Set(["films.share"]))).not.toThrow();
  });
});

describe("the figures of the overview", () => {
  it("are all asserted in a notebook of this project", () => {
    const names = readdirSync("notebooks").filter((name) => name.endsWith(".ipynb"));
    const notebooks = new Map(names.map((name) => [name, JSON.parse(readFileSync(join("notebooks", name), "utf8"))]));
    const asserted = assertedClaims(notebooks);
    expect(KEY_FIGURES.filter(({ claim }) => !asserted.has(claim))).toEqual([]);
  });
});
