import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "#lib/report/files-below";
import { VARYING } from "#lib/report/versions/places";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { withoutNetwork } from "./cut-network.js";
import { killBuildAt, namesIn, STEPS } from "./kill-build.js";
import { newProject } from "./make-project.js";
import { leitmotif, type Surroundings } from "./project.js";

/** All that must not change what a build makes, besides being killed. */
const ELSEWHERE: Surroundings = {
  environment: { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" },
  wrapper: withoutNetwork,
};

let project: string;
let elsewhere: string;

beforeAll(async () => {
  [project, elsewhere] = await Promise.all([sharedProject(), killedProject()]);
}, 900_000);

describe("a build that is killed twice in every stage", () => {
  it.each(["data/snapshots", "evidence", "reports"])(
    "ends with the same bytes in %s in another folder, time zone and locale, with 8 threads instead of 2 and without a network",
    (folder) => {
      const [here, there] = [project, elsewhere].map((root) => hashes(join(root, folder)));
      expect(filesBelow(join(elsewhere, folder))).toEqual(filesBelow(join(project, folder)));
      expect(Object.keys(here ?? {}).length).toBeGreaterThan(3);
      expect(there).toEqual(here);
    },
  );

  it("leaves nothing unfinished behind", () => {
    expect(namesIn(elsewhere).filter((path) => /\.partial$|(^|\/)work-[^/]*$/.test(path))).toEqual([]);
  });
});

describe("a build", () => {
  it("leaves the executed notebooks with the report", () => {
    const [version] = JSON.parse(readFileSync(join(project, "reports/versions.json"), "utf8"));
    const notebooks = filesBelow(join(project, "reports", version.version, "evidence/notebooks"));
    const names = filesBelow(join(process.cwd(), "notebooks")).map((file) => file.replace(/\.ipynb$/, ""));
    expect(notebooks).toEqual(names.flatMap((name) => [`${name}.html`, `${name}.ipynb`]));
  });
});

async function killedProject(): Promise<string> {
  const killed = newProject({ threads: 8 });
  for (const step of STEPS) await killBuildAt(killed, step, ELSEWHERE);
  await leitmotif(killed, ["build"], ELSEWHERE);
  return killed;
}

function hashes(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  const fixed = filesBelow(folder).filter((name) => !VARYING.some((varying) => name.startsWith(varying)));
  return Object.fromEntries(fixed.map((name) => [name, hash(name)]));
}
