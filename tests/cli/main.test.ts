import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inProcess, inProcessWith } from "./run.js";

const packageJson = JSON.parse(readFileSync("src/lib/package.json", "utf8")) as { version: string };
const wrongUsage = JSON.parse(readFileSync("tests/fixtures/cli/wrong-usage.json", "utf8")) as {
  args: string[];
  says: string;
}[];

describe("leitmotif", () => {
  it("prints the version of its package", async () => {
    expect(await inProcess(["--version"])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
  });

  it("lists every command in its help, and each of them has a help of its own", async () => {
    const { code, stdout } = await inProcess(["--help"]);
    expect(code).toBe(0);
    const names = commandsIn(stdout);
    expect(names).toEqual(expect.arrayContaining(["sample", "fetch", "ingest", "build", "notebooks", "dev", "doctor"]));
    const helps = await Promise.all(names.map((name) => inProcess([name, "--help"])));
    expect(helps.map(({ code, stdout }) => [code, stdout.split(" ")[2]])).toEqual(names.map((name) => [0, name]));
    expect(helps.filter(({ stdout }) => !stdout.includes("--config <file>"))).toEqual([]);
  });

  it.each(wrongUsage)("ends with 2 on $args and says: $says", async ({ args, says }) => {
    const { code, stdout, stderr } = await inProcess(args);
    expect(stderr).toContain(says);
    expect([code, stdout]).toEqual([2, ""]);
  });
});

describe("leitmotif.config.json", () => {
  it("ends the command with 1 and one clean line when the configuration is wrong", async () => {
    const folder = folderWith('{ "threads": "all" }');
    const { code, stderr } = await inProcessWith(folder, ["fetch", "spotify"]);
    expect(stderr).toBe(
      `error: ${join(folder, "leitmotif.config.json")}: threads is "all" but must be a whole number from 1\n`,
    );
    expect(code).toBe(1);
  });

  it("takes another file as the configuration, with paths relative to its folder", async () => {
    const folder = folderWith(JSON.stringify({ paths: { raw: "elsewhere" } }));
    const { stdout } = await inProcess(["doctor", "--json", "--config", join(folder, "leitmotif.config.json")]);
    expect(stdout).toContain(JSON.stringify(join(folder, "elsewhere")));
  });
});

function folderWith(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-cli-"));
  writeFileSync(join(folder, "leitmotif.config.json"), config);
  return folder;
}

function commandsIn(help: string): string[] {
  const [list = ""] = help.slice(help.indexOf("Commands:\n")).split("\n\n");
  return [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = ""]) => name).filter((name) => name !== "help");
}
