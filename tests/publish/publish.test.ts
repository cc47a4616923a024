import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Patience } from "#lib/sources/fetching/retry";
import { collect } from "#publish/publishing/collect";
import { fetchBack } from "#publish/publishing/fetch-back";
import { type Published, publish } from "#publish/publishing/publish";
import { openTarget } from "#publish/targets/open-target";
import type { Target } from "#publish/targets/target";
import { type SmallProject, smallProject } from "./small-project.js";
import { TARGET_KINDS, type TestTarget } from "./targets.js";

const PATIENCE: Patience = { tries: 3, firstDelayMs: 1, longestDelayMs: 2000, idleMs: 10_000 };

const silent = { onFile() {}, onNote() {} };

describe.each(TARGET_KINDS)("publishing to $name", ({ isInstalled, start }) => {
  let place: TestTarget;
  let project: SmallProject;
  let other: SmallProject;

  beforeAll(async () => {
    if (!isInstalled) return;
    [place, project, other] = await Promise.all([start(), smallProject(), smallProject({ content: "other rows" })]);
  });
  afterEach(() => place?.proxy?.inject(() => undefined));
  afterAll(() => place?.stop());

  it.skipIf(!isInstalled)("brings home what was published", async () => {
    const target = await openTarget(place.fresh());
    const published = await publishProject(target, project);
    expect(published).toMatchObject({ put: 9, wasThere: 0, isNew: true });
    const home = await smallProject({ content: "mine" });
    const fetched = await bring(target, home);
    expect(fetched).toMatchObject({ publication: published.id, snapshot: project.snapshot, isNew: true });
    for (const name of ["manifest.json", "table_0.parquet"]) {
      const original = readFileSync(join(project.config.paths.snapshots, project.snapshot, name));
      expect(readFileSync(join(fetched.folder, name)).equals(original)).toBe(true);
    }
    expect((await bring(target, home)).isNew).toBe(false);
  });

  it.skipIf(!isInstalled)("puts nothing twice", async () => {
    const target = await openTarget(place.fresh());
    await publishProject(target, project);
    expect(await publishProject(target, project)).toMatchObject({ put: 0, wasThere: 9, isNew: false });
  });

  it.skipIf(!isInstalled)("shares the tables of two reports about one snapshot", async () => {
    const target = await openTarget(place.fresh());
    const [first, second] = [await smallProject(), await smallProject()];
    await publishProject(target, first);
    writeFileSync(join(second.config.paths.evidence, "more.csv"), "more\n");
    expect(await publishProject(target, second)).toMatchObject({ put: 3, wasThere: 7, isNew: true });
  });

  it.skipIf(!isInstalled)("lets latest follow the newest publication", async () => {
    const target = await openTarget(place.fresh());
    await publishProject(target, project);
    const { id } = await publishProject(target, other);
    expect(await latestOf(target)).toBe(id);
  });

  it.skipIf(!isInstalled)("refuses to publish over a file that is not the same", async () => {
    const target = await openTarget(place.fresh());
    const path = join(project.folder, "leitmotif.config.json");
    await target.putNew(`snapshots/${project.snapshot}/table_1.parquet`, {
      path,
      bytes: 2,
      sha256: "of something else",
    });
    await expect(publishProject(target, project)).rejects.toThrow("another file has this name");
    expect(await latestOf(target)).toBeUndefined();
  });

  it.skipIf(!isInstalled)("goes on where it was interrupted, and shows nothing before", async () => {
    const target = await openTarget(place.fresh());
    await publishProject(target, other);
    const before = await latestOf(target);
    await expect(publishProject(breakingAfter(target, 4), project)).rejects.toThrow("out of order");
    expect(await latestOf(target)).toBe(before);
    const published = await publishProject(target, project);
    expect(published).toMatchObject({ put: 5, wasThere: 4, isNew: true });
    expect(await latestOf(target)).toBe(published.id);
  });

  it.skipIf(!isInstalled)("lets one of two publishers win, and tells the other", async () => {
    const target = await openTarget(place.fresh());
    const results = await Promise.allSettled([publishProject(target, project), publishProject(target, other)]);
    const won = results.filter((result) => result.status === "fulfilled");
    const latest = await latestOf(target);
    expect(won.map(({ value }) => value.id)).toContain(latest);
    for (const result of results) {
      if (result.status === "rejected") expect(String(result.reason)).toMatch("another publisher has moved it");
    }
    // Both are complete, whoever won.
    for (const { snapshot } of [project, other]) {
      expect(await target.list(`snapshots/${snapshot}/`)).toHaveLength(7);
    }
  });

  it.skipIf(!isInstalled)("tells a publisher that was overtaken, and leaves latest to the other", async () => {
    const target = await openTarget(place.fresh());
    await publishProject(target, await smallProject({ content: "first" }));
    let winner: Published | undefined;
    const overtaken: Target = {
      ...target,
      async replaceText(name, text, tag) {
        if (name === "latest.json") winner = await publishProject(target, other);
        return target.replaceText(name, text, tag);
      },
    };
    await expect(publishProject(overtaken, project)).rejects.toThrow("another publisher has moved it");
    expect(await latestOf(target)).toBe(winner?.id);
  });

  it.skipIf(!isInstalled)("notices a damaged file on the way home", async () => {
    const target = await openTarget(place.fresh());
    await publishProject(target, project);
    const home = await smallProject({ content: "mine" });
    const damaging: Target = {
      ...target,
      read: async (name) =>
        name.endsWith("table_2.parquet") ? onlyChunk("damage in the place of rows") : target.read(name),
    };
    await expect(bring(damaging, home)).rejects.toThrow("is damaged");
    expect(existsSync(join(home.config.paths.snapshots, project.snapshot))).toBe(false);
  });
});

describe("collecting what to publish", () => {
  it("refuses a snapshot that is no longer what was built", async () => {
    const { config, snapshot } = await smallProject();
    writeFileSync(join(config.paths.snapshots, snapshot, "table_3.parquet"), "changed");
    await expect(collect(config, undefined, {})).rejects.toThrow("table_3.parquet is not what was built");
  });

  it("refuses a snapshot without its report", async () => {
    const { config } = await smallProject();
    rmSync(config.paths.reports, { recursive: true });
    await expect(collect(config, undefined, {})).rejects.toThrow("there is no report about this snapshot");
  });

  it("refuses files that hold a secret of the environment", async () => {
    const { config } = await smallProject();
    writeFileSync(join(config.paths.evidence, "log.txt"), "connected with correct-horse-battery\n");
    const environment = { AWS_SECRET_ACCESS_KEY: "correct-horse-battery" };
    await expect(collect(config, undefined, environment)).rejects.toThrow("the value of AWS_SECRET_ACCESS_KEY");
  });
});

async function publishProject(target: Target, { config }: SmallProject): Promise<Published> {
  return publish(target, await collect(config, undefined, {}), { parallel: 4, patience: PATIENCE, events: silent });
}

function bring(target: Target, { config }: SmallProject) {
  return fetchBack(target, {
    snapshotsFolder: config.paths.snapshots,
    parallel: 4,
    patience: PATIENCE,
    events: silent,
  });
}

async function latestOf(target: Target): Promise<string | undefined> {
  const text = (await target.readText("latest.json"))?.text;
  return text === undefined ? undefined : JSON.parse(text).publication;
}

/** Puts so many files, and then fails for good. */
function breakingAfter(target: Target, puts: number): Target {
  let count = 0;
  return {
    ...target,
    async putNew(name, file) {
      if (++count > puts) throw new Error("out of order");
      return target.putNew(name, file);
    },
  };
}

async function* onlyChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
