import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addressFrom, serverAt } from "#lib/cli/tracking/mlflow-server";
import { sendNewRuns } from "#lib/cli/tracking/track-snapshot";
import type { TrackedRun } from "#lib/cli/tracking/tracked-run";
import { readLedger } from "#lib/operations/ledger/ledger-file";
import { type FakeMlflow, startFakeMlflow, type Trouble } from "./fake-mlflow.js";

const PATIENCE = { tries: 3, firstDelayMs: 1, longestDelayMs: 20, idleMs: 300 };
const RUNS = ["a", "b", "c"].map(trackedRun);

let server: FakeMlflow;
let ledger: string;
beforeEach(async () => {
  server = await startFakeMlflow();
  ledger = mkdtempSync(join(tmpdir(), "leitmotif-tracking-"));
});
afterEach(() => server.close());

const send = (runs: readonly TrackedRun[] = RUNS, environment: Record<string, string> = {}) =>
  sendNewRuns(server.url, runs, ledger, serverAt(server.url, PATIENCE, environment));
const kept = () => [...server.runs.values()];

describe("sending runs", () => {
  it("keeps each with its settings, figures and files, and finished", async () => {
    await send();
    expect(kept()).toEqual(RUNS.map(({ started: _, ended: __, ...run }) => ({ ...run, status: "FINISHED" })));
  });

  it("sends nothing twice, but what has changed since", async () => {
    await send();
    expect(await send()).toEqual([]);
    const again = { ...trackedRun("a"), started: 5 };
    expect((await send([again, ...RUNS])).map(({ name }) => name)).toEqual(["a"]);
    expect(kept()).toHaveLength(4);
  });

  it("goes on after a failure where it stopped, and leaves no half run that looks whole", async () => {
    // The experiment takes one request, each run four: the ninth is the file of the second run.
    server.trouble((asked, _request, response) => asked === 8 && ended(response, 500, "broken"));
    await expect(send()).rejects.toThrow(/answers 500.*; the run run2 is marked there as failed/);
    expect(kept().map(({ name, status }) => [name, status])).toEqual([
      ["a", "FINISHED"],
      ["b", "FAILED"],
    ]);
    server.trouble(() => false);
    expect((await send()).map(({ name }) => name)).toEqual(["b", "c"]);
    expect(
      kept()
        .filter(({ status }) => status === "FINISHED")
        .map(({ name }) => name),
    ).toEqual(["a", "b", "c"]);
  });

  it.each([429, 503])("waits and asks again where the server answers %i", async (status) => {
    server.trouble(
      (asked, _request, response) => asked % 2 === 1 && ended(response, status, "", { "retry-after": "0" }),
    );
    await send();
    expect(kept().map(({ status }) => status)).toEqual(["FINISHED", "FINISHED", "FINISHED"]);
  });

  const troubles: readonly (readonly [what: string, trouble: Trouble, says: RegExp])[] = [
    ["is always too busy", (_asked, _request, response) => ended(response, 503), /answers 503, 3 times in a row/],
    [
      "asks to wait for long",
      (_asked, _request, response) => ended(response, 429, "", { "retry-after": "3600" }),
      /asks to wait 3600 s/,
    ],
    ["refuses us", (_asked, _request, response) => ended(response, 403, "not you"), /answers 403: "not you"/],
    [
      "is another server",
      (_asked, _request, response) => ended(response, 200, "<h1>Login</h1>"),
      /something else than JSON/,
    ],
    [
      "leaves out what it was asked for",
      (_asked, _request, response) => ended(response, 200, "{}"),
      /has no experiment\.experiment_id/,
    ],
    ["hangs up", (_asked, request) => request.socket.destroy() !== undefined, /cannot be reached/],
    ["says nothing", () => true, /cannot be reached: .*timeout/],
  ];
  it.each(troubles)("says so where the server %s, and writes nothing into the ledger", async (_what, trouble, says) => {
    server.trouble(trouble);
    await expect(send()).rejects.toThrow(says);
    expect(readLedger(ledger).lines).toEqual([]);
  });

  it("says what remains when the server goes away on the way", async () => {
    server.trouble((asked, request) => asked > 3 && request.socket.destroy() !== undefined);
    await expect(send()).rejects.toThrow(/cannot be reached.*; the run run1 stays unfinished there/);
  });

  it.each([
    ["a token", { MLFLOW_TRACKING_TOKEN: "abc" }, "Bearer abc"],
    ["a name and a password", { MLFLOW_TRACKING_USERNAME: "me", MLFLOW_TRACKING_PASSWORD: "pw" }, "Basic bWU6cHc="],
    ["nothing", {}, undefined],
  ])("tells the server who we are by %s of the environment, and nobody else", async (_what, environment, header) => {
    await send(RUNS, environment);
    expect(server.authorization()).toBe(header);
    expect(JSON.stringify(readLedger(ledger))).not.toMatch(/abc|pw/);
  });
});

describe("the address of a server", () => {
  it.each([
    ["nowhere", "is no address of a server"],
    ["ftp://127.0.0.1", "is no address of a server"],
    ["http://me:secret@127.0.0.1", "holds a name or a password"],
  ])("is refused where it is %s", (url, says) => {
    expect(() => addressFrom(url)).toThrow(says);
    expect(() => addressFrom(url)).not.toThrow("secret");
  });

  it("is kept without what follows its path", () => {
    expect(addressFrom("https://mlflow.example/team/?token=abc#x")).toBe("https://mlflow.example/team");
  });
});

function trackedRun(name: string): TrackedRun {
  return {
    name,
    started: 1,
    ended: 2,
    tags: { snapshot: "abc" },
    params: { cost: "4" },
    metrics: { precision: 0.9 },
    files: { "model.json": "{}" },
  };
}

function ended(response: Parameters<Trouble>[2], status: number, text = "", headers = {}): true {
  response.writeHead(status, headers).end(text);
  return true;
}
