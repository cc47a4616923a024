import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendRuns, type TrackedRun } from "#lib/cli/prediction/mlflow";
import { trackedRuns } from "#lib/cli/prediction/tracked-runs";
import { defaultConfig } from "#lib/core/config";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";

/** The program of a real MLflow, from `pip install mlflow` in a folder of its own. */
const MLFLOW = process.env.LEITMOTIF_MLFLOW ?? "";
const isThere = MLFLOW !== "" && existsSync(MLFLOW);

if (!isThere)
  process.stdout.write("skipped: tests on an MLflow server, because LEITMOTIF_MLFLOW names no mlflow program\n");

describe.skipIf(!isThere)("an MLflow server", () => {
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-mlflow-"));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    server = spawn(
      MLFLOW,
      [
        "server",
        "--host",
        "127.0.0.1",
        "--port",
        String(port),
        "--workers",
        "1",
        "--backend-store-uri",
        `sqlite:///${folder}/runs.db`,
        "--artifacts-destination",
        folder,
      ],
      { stdio: "ignore", detached: true },
    );
    await untilHealthy(url);
  });

  afterAll(() => {
    // The server has workers, which form a group with it.
    if (server.pid !== undefined) process.kill(-server.pid);
  });

  it("keeps every model of a snapshot with its settings, figures and file", async () => {
    const runs = await trackedRuns(await sharedAnswers(), defaultConfig().prediction);
    const sent = await sendRuns(url, "films", runs);
    expect(sent.map(({ name }) => name)).toEqual(runs.map(({ name }) => name));
    const chosen = runs.findIndex(({ name, tags }) => name.startsWith("pays") && tags.chosen === "true");
    const { data, info } = await runOf(sent[chosen]?.run ?? "");
    expect(info.status).toBe("FINISHED");
    expect(pairs(data.params)).toEqual(runs[chosen]?.params);
    expect(pairs(data.metrics)).toEqual(runs[chosen]?.metrics);
    const file = await fetch(
      `${url}/api/2.0/mlflow-artifacts/artifacts/${info.experiment_id}/${info.run_id}/artifacts/model.json`,
    );
    expect(await file.text()).toBe(runs[chosen]?.files["model.json"]);
  });

  it("puts later runs into the same experiment", async () => {
    const run: TrackedRun = { name: "one", started: 0, tags: {}, params: {}, metrics: { auc: 0.7 }, files: {} };
    const [first] = await sendRuns(url, "again", [run]);
    const [second] = await sendRuns(url, "again", [run]);
    expect((await runOf(first?.run ?? "")).info.experiment_id).toBe(
      (await runOf(second?.run ?? "")).info.experiment_id,
    );
  });

  async function runOf(id: string) {
    const answer = await fetch(`${url}/api/2.0/mlflow/runs/get?run_id=${id}`);
    return (await answer.json()).run;
  }
});

describe("sending runs", () => {
  it.each([
    ["nowhere", "is no address of a server"],
    ["http://127.0.0.1:1", "cannot be reached"],
  ])("says what is wrong with %s", async (address, message) => {
    await expect(sendRuns(address, "films", [])).rejects.toThrow(message);
  });
});

function pairs(entries: readonly { readonly key: string; readonly value: unknown }[]) {
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

async function untilHealthy(url: string): Promise<void> {
  for (let second = 0; second < 120; second++) {
    const isUp = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await pause(1000);
  }
  throw new Error(`no server answers at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
