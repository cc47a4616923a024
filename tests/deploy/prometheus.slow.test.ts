import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { metricsText } from "#lib/operations/metrics/metrics-text";
import { serve } from "../e2e/serve.js";
import { linesThatFailWith, operationsFrom } from "../operations/known-operations.js";
import { type Server, startServer } from "../publish/servers/start-server.js";

const RULES = "deploy/prometheus";
const METRICS = metricsText(operationsFrom(linesThatFailWith("no space")));
const isThere = ["prometheus", "promtool"].every((program) => spawnSync(program, ["--version"]).status === 0);

if (!isThere)
  process.stdout.write("skipped: tests with Prometheus, because prometheus and promtool are not installed\n");

describe.skipIf(!isThere)("promtool", () => {
  it("finds no fault in the metrics", () => {
    expect(execFileSync("promtool", ["check", "metrics"], { input: METRICS, encoding: "utf8" })).toBe("");
  });

  it.each([
    ["the settings of the server", ["check", "config", "prometheus.yml"]],
    ["the tests of the alerts", ["test", "rules", "alerts.test.yml"]],
  ])("passes %s", (_what, args) => {
    expect(execFileSync("promtool", args, { cwd: RULES, encoding: "utf8" })).toContain("SUCCESS");
  });

  it("tests every alert, and every metric in an alert is one that we write", () => {
    const rules = readFileSync(join(RULES, "alerts.yml"), "utf8");
    const tests = readFileSync(join(RULES, "alerts.test.yml"), "utf8");
    const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name = ""]) => name);
    expect(alerts.filter((name) => !tests.includes(`alertname: ${name}`))).toEqual([]);
    const used = new Set([...rules.matchAll(/\bleitmotif_\w+/g)].map(([name]) => name));
    expect([...used].filter((name) => !METRICS.includes(`# TYPE ${name} `))).toEqual([]);
    expect(used.size).toBeGreaterThan(5);
  });
});

describe.skipIf(!isThere)("a Prometheus server", () => {
  let reports: Awaited<ReturnType<typeof serve>>;
  let server: Server;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-prometheus-"));
    writeFileSync(join(folder, "metrics.prom"), METRICS);
    reports = await serve(folder);
    copyFileSync(join(RULES, "alerts.yml"), join(folder, "alerts.yml"));
    const settings = readFileSync(join(RULES, "prometheus.yml"), "utf8")
      .replaceAll("interval: 1m", "interval: 1s")
      .replace("localhost:8080", new URL(reports.address).host);
    writeFileSync(join(folder, "prometheus.yml"), settings);
    server = await startServer({
      program: "prometheus",
      args: (port, own) => [
        `--config.file=${folder}/prometheus.yml`,
        `--storage.tsdb.path=${own}/data`,
        `--web.listen-address=127.0.0.1:${port}`,
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await server?.stop();
    reports?.close();
  });

  it("reads every sample from the folder of reports as a web server gives it", async () => {
    const written = METRICS.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;
    const query = 'count({__name__=~"leitmotif_.+"})';
    await expect.poll(() => ask(query), { timeout: 60_000, interval: 500 }).toEqual([String(written)]);
    expect(await ask('leitmotif_stage_usual_duration_seconds{stage="read"}')).toEqual(["70"]);
  });

  it("calls because of the run that failed", async () => {
    const query = 'ALERTS{alertname="LeitmotifRunFailed",alertstate="firing"}';
    await expect.poll(() => ask(query), { timeout: 60_000, interval: 500 }).toEqual(["1"]);
  });

  /** The values that a query has now. */
  async function ask(query: string): Promise<string[]> {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/query?query=${encodeURIComponent(query)}`);
    if (!response.ok) return [];
    const { data } = await response.json();
    return data.result.map(({ value }: { readonly value: readonly [number, string] }) => value[1]);
  }
});
