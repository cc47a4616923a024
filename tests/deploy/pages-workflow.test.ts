import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const FILE = ".github/workflows/pages.yml";
const text = readFileSync(FILE, "utf8");
const workflow = parse(text);
const steps: readonly Step[] = workflow.jobs.publish.steps;
const programs = steps.flatMap(({ run }) => run ?? []);

describe("the Pages workflow", () => {
  it("may do nothing but push the branch", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.publish.permissions).toEqual({ contents: "write" });
  });

  it("takes every action at a commit, and says which release that is", () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)].map(([, action, comment]) => `${action}${comment}`);
    expect(used.length).toBeGreaterThan(0);
    for (const one of used) expect(one).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("hands nothing to a shell except through the environment", () => {
    for (const program of programs) expect(program).not.toContain("${{");
  });

  it("gives the key of TMDb only to the step that downloads, and the token only to those that read or push", () => {
    const having = (name: string) => steps.filter(({ env }) => env?.[name] !== undefined).map((step) => step.name);
    expect(having("TMDB_API_KEY")).toEqual(["Download the real data"]);
    expect(having("TOKEN")).toEqual(["Restore what is published", "Publish"]);
    expect(text.match(/persist-credentials: false/g)).toHaveLength(1);
  });

  it("restores what is published before it builds, and publishes last", () => {
    const names = steps.map(({ name }) => name).filter((name) => name !== undefined);
    expect(names).toEqual(["Restore what is published", "Download the real data", "Build a version", "Publish"]);
  });

  it("offers sample and real data, and takes the sample on a push", () => {
    expect(workflow.on.workflow_dispatch.inputs.data).toMatchObject({ options: ["sample", "real"], default: "sample" });
  });

  it.skipIf(process.platform === "win32").each(programs)(
    "has shell steps that can be read, and whose programs exist: %s",
    (program) => {
      expect(spawnSync("bash", ["-n"], { input: program, encoding: "utf8" }).stderr).toBe("");
      for (const [script] of program.matchAll(/deploy\/\S+\.sh/g)) accessSync(script, constants.X_OK);
    },
  );

  it.skipIf(process.platform === "win32")("says how to give a key when there is none", () => {
    const { status, stderr } = spawnSync("deploy/pages/fetch-sources.sh", {
      env: { PATH: process.env.PATH, YEARS: "2000" },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("add the secret TMDB_API_KEY");
  });
});
