import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { collect } from "#publish/publishing/collect";
import { fetchBack } from "#publish/publishing/fetch-back";
import { publish } from "#publish/publishing/publish";
import { openTarget } from "#publish/targets/open-target";
import type { Target } from "#publish/targets/target";
import type { Fault, FaultProxy } from "./servers/fault-proxy.js";
import { type SmallProject, smallProject } from "./small-project.js";
import { TARGET_KINDS, type TestTarget } from "./targets.js";

const PATIENCE = { tries: 3, firstDelayMs: 1, longestDelayMs: 2000, idleMs: 10_000 };

const EXPIRED =
  "<?xml version='1.0' encoding='utf-8'?><Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>";
const EXPIRED_AT_AZURE: Fault = { status: 403, headers: { "x-ms-error-code": "AuthenticationFailed" } };

/** Faults that pass, each at one request of publishing. */
const PASSING: readonly (readonly [what: string, fault: Fault])[] = [
  ["answers 503", { status: 503 }],
  ["answers 500", { status: 500 }],
  ["answers 429 and asks to wait", { status: 429, headers: { "retry-after": "1" } }],
  ["breaks the connection", "breaks"],
  ["carries out what it was asked to, and breaks the connection before it answers", "breaks after"],
];

const CLOUDS = TARGET_KINDS.filter(({ name }) => name !== "a folder");

describe.each(CLOUDS)("publishing to $name that fails", ({ name, isInstalled, start }) => {
  let place: TestTarget;
  let proxy: FaultProxy;
  let project: SmallProject;
  let other: SmallProject;

  beforeAll(async () => {
    if (!isInstalled) return;
    place = await start();
    if (place.proxy !== undefined) proxy = place.proxy;
    [project, other] = await Promise.all([smallProject(), smallProject({ content: "other rows" })]);
  });
  afterEach(() => proxy?.inject(() => undefined));
  afterAll(() => place?.stop());

  describe.each(PASSING)("a server that %s", (_what, fault) => {
    it.skipIf(!isInstalled).each(["table_3.parquet", "manifest.json", "latest.json"])("once, for %s", async (file) => {
      const target = await openTarget(place.fresh());
      let failed = 0;
      proxy.inject((request) =>
        request.startsWith("PUT") && request.includes(file) && failed++ === 0 ? fault : undefined,
      );
      const { id } = await publishProject(target, project);
      expect(failed).toBeGreaterThan(1);
      expect(await latestOf(target)).toBe(id);
    });
  });

  it.skipIf(!isInstalled)("gives up on a server that goes away in the middle, and shows nothing of it", async () => {
    const target = await openTarget(place.fresh());
    const { id: before } = await publishProject(target, other);
    proxy.inject((_request, number) => (number > 6 ? "breaks" : undefined));
    await expect(publishProject(target, project)).rejects.toThrow("run the same command again later");
    proxy.inject(() => undefined);
    expect(await latestOf(target)).toBe(before);
    expect(await publishProject(target, project)).toMatchObject({ isNew: true });
  });

  it.skipIf(!isInstalled)("says that the credentials have expired, and goes on with new ones", async () => {
    const target = await openTarget(place.fresh());
    const expired: Fault = name === "S3" ? { status: 400, body: EXPIRED } : EXPIRED_AT_AZURE;
    proxy.inject((_request, number) => (number > 6 ? expired : undefined));
    await expect(publishProject(target, project)).rejects.toThrow(/credentials (have expired|are refused)/);
    proxy.inject(() => undefined);
    expect(await latestOf(target)).toBeUndefined();
    const { put, wasThere } = await publishProject(target, project);
    expect(put + wasThere).toBe(9);
    expect(wasThere).toBeGreaterThan(0);
  });

  it.skipIf(!isInstalled)("says that a put is not allowed", async () => {
    const target = await openTarget(place.fresh());
    proxy.inject((request) => (request.startsWith("PUT") ? { status: 403 } : undefined));
    await expect(publishProject(target, project)).rejects.toThrow("do not allow this");
  });

  it.skipIf(!isInstalled)("says that the bucket or container is not there", async () => {
    const url = place.fresh().replace("reports", "nowhere");
    await expect(publishProject(await openTarget(url), project)).rejects.toThrow("no such bucket or container");
  });

  it.skipIf(!isInstalled)("brings a snapshot home over a connection that breaks", async () => {
    const target = await openTarget(place.fresh());
    await publishProject(target, project);
    let failed = 0;
    proxy.inject((request) => (request.includes("table_") && failed++ % 2 === 0 ? "breaks" : undefined));
    const home = await smallProject({ content: "mine" });
    const snapshotsFolder = home.config.paths.snapshots;
    const options = { snapshotsFolder, parallel: 1, patience: PATIENCE, events: { onFile() {}, onNote() {} } };
    expect(await fetchBack(target, options)).toMatchObject({ snapshot: project.snapshot, files: 7 });
    expect(failed).toBeGreaterThan(7);
  });

  it.skipIf(!isInstalled)("repeats no credentials in what it says", async () => {
    const said: string[] = [];
    proxy.inject(() => "breaks");
    const events = { onFile() {}, onNote: (text: string) => said.push(text) };
    const collected = await collect(project.config, undefined, {});
    await publish(await openTarget(place.fresh()), collected, { parallel: 1, patience: PATIENCE, events }).catch(
      (error: Error) => said.push(String(error.stack)),
    );
    expect(said.length).toBeGreaterThan(1);
    for (const secret of place.secrets) expect(said.join("\n")).not.toContain(secret);
  });
});

async function publishProject(target: Target, { config }: SmallProject) {
  const events = { onFile() {}, onNote() {} };
  return publish(target, await collect(config, undefined, {}), { parallel: 1, patience: PATIENCE, events });
}

async function latestOf(target: Target): Promise<string | undefined> {
  const text = (await target.readText("latest.json"))?.text;
  return text === undefined ? undefined : JSON.parse(text).publication;
}
