import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverAt } from "#lib/cli/tracking/mlflow-server";
import { stageFacts } from "#lib/cli/tracking/stage-facts";
import { sendNewRuns } from "#lib/cli/tracking/track-snapshot";
import { trackedLinking } from "#lib/cli/tracking/tracked-linking";
import { trackedModels } from "#lib/cli/tracking/tracked-models";
import type { TrackedRun } from "#lib/cli/tracking/tracked-run";
import { defaultConfig } from "#lib/core/config";
import { stageRun } from "../../operations/ledger-lines.js";
import { freePort } from "../../publish/servers/start-server.js";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { LINKED } from "./linked-snapshot.js";

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

  it("keeps every model and the linking of a snapshot with settings, figures and file", async () => {
    const snapshot = await sharedAnswers();
    const { prediction, linking } = defaultConfig();
    const facts = stageFacts({ lines: [stageRun("a", "link")], unreadable: [] }, "link");
    const runs = [
      ...(await trackedModels(snapshot, prediction, facts)),
      ...(await trackedLinking(LINKED, linking, facts)),
    ];
    const sent = await sendNewRuns(url, runs, newLedger());
    expect(sent.map(({ name }) => name)).toEqual(runs.map(({ name }) => name));
    for (const [place, run] of runs.entries()) {
      const { data, info } = await runOf(sent[place]?.run ?? "");
      expect([info.status, info.start_time, info.end_time]).toEqual(["FINISHED", run.started, run.ended]);
      expect([pairs(data.params), pairs(data.metrics)]).toEqual([run.params, run.metrics]);
      for (const [file, content] of Object.entries(run.files)) {
        const kept = await fetch(
          `${url}/api/2.0/mlflow-artifacts/artifacts/${info.experiment_id}/${info.run_id}/artifacts/${file}`,
        );
        expect(await kept.text()).toBe(content);
      }
    }
  });

  it("puts later runs into the same experiment", async () => {
    const run: TrackedRun = { name: "1", started: 0, ended: 1, tags: {}, params: {}, metrics: { auc: 0.7 }, files: {} };
    const [first] = await sendNewRuns(url, [run], newLedger(), serverAt(url));
    const [second] = await sendNewRuns(url, [run], newLedger(), serverAt(url));
    expect((await runOf(first?.run ?? "")).info.experiment_id).toBe(
      (await runOf(second?.run ?? "")).info.experiment_id,
    );
  });

  async function runOf(id: string) {
    const answer = await fetch(`${url}/api/2.0/mlflow/runs/get?run_id=${id}`);
    return (await answer.json()).run;
  }
});

function newLedger(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-ledger-"));
}

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
