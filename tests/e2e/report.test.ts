import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "#lib/report/files-below";
import { VARYING } from "#lib/report/versions/places";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { withoutNetwork } from "./cut-network.js";
import { makeProject } from "./make-project.js";

let project: string;
let elsewhere: string;

beforeAll(async () => {
  [project, elsewhere] = await Promise.all([
    sharedProject(),
    makeProject({
      threads: 8,
      environment: { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" },
      wrapper: withoutNetwork,
    }),
  ]);
}, 600_000);

describe("leitmotif build", () => {
  it.each(["data/snapshots", "evidence", "reports"])(
    "builds the same bytes in %s in another folder, time zone and locale, with 8 threads instead of 2 and without a network",
    (folder) => {
      const [here, there] = [project, elsewhere].map((root) => hashes(join(root, folder)));
      expect(Object.keys(here ?? {}).length).toBeGreaterThan(3);
      expect(there).toEqual(here);
    },
  );

  it("leaves the executed notebooks with the report", () => {
    const [version] = JSON.parse(readFileSync(join(project, "reports/versions.json"), "utf8"));
    const notebooks = filesBelow(join(project, "reports", version.version, "evidence/notebooks"));
    const names = filesBelow(join(process.cwd(), "notebooks")).map((file) => file.replace(/\.ipynb$/, ""));
    expect(notebooks).toEqual(names.flatMap((name) => [`${name}.html`, `${name}.ipynb`]));
  });
});

function hashes(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  const fixed = filesBelow(folder).filter((name) => !VARYING.some((varying) => name.startsWith(varying)));
  return Object.fromEntries(fixed.map((name) => [name, hash(name)]));
}
