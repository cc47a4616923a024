import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptySnapshot } from "../snapshot/empty-snapshot.js";
import { leitmotif } from "./run.js";

const NUMBERS = "SELECT i AS number, 'a, ' || i AS name FROM range(9, 11) AS r(i)";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leitmotif-ask-"));
  const snapshots = dirname(await emptySnapshot());
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify({ paths: { snapshots } }));
});

describe("leitmotif ask", () => {
  it.each([
    [[NUMBERS], "number  name\n──────  ─────\n     9  a, 9\n    10  a, 10\n"],
    [[NUMBERS, "--csv"], 'number,name\n9,"a, 9"\n10,"a, 10"\n'],
    [
      [NUMBERS, "--json"],
      `${JSON.stringify(
        [9, 10].map((number) => ({ number, name: `a, ${number}` })),
        null,
        2,
      )}\n`,
    ],
  ])("prints the answer to %j", async (args, stdout) => {
    expect(await leitmotif(folder, ["ask", ...args])).toEqual({ code: 0, stdout, stderr: "" });
  });

  it("shows the first hundred rows, and says how many there are more", async () => {
    const { stdout } = await leitmotif(folder, ["ask", "FROM range(150)"]);
    expect(stdout).toMatch(/\n +99\n… and 50 rows more/);
  });

  it("lists what can be asked", async () => {
    const { stdout } = await leitmotif(folder, ["ask", "--tables"]);
    expect(stdout.split("\n")).toEqual(expect.arrayContaining(["dim_title", "film", "soundtrack"]));
  });

  it("tells a mistake without a stack", async () => {
    const { code, stderr } = await leitmotif(folder, ["ask", "FROM films"]);
    expect(stderr).toMatch(/^error: Catalog Error: Table with name films does not exist!/);
    expect(stderr).not.toContain("at ");
    expect(code).toBe(1);
  });

  it.each([[[]], [["SELECT 1", "--csv", "--json"]]])("ends with 2 when asked %j", async (args) => {
    expect((await leitmotif(folder, ["ask", ...args])).code).toBe(2);
  });
});
