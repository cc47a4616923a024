import { execFileSync, spawn, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FilmApi, startFilmApi, TOKEN } from "../servers/film-api.js";
import { installedProgram } from "../servers/installed.js";
import { moto, startMoto } from "../servers/moto.js";
import type { Server } from "../servers/start-server.js";
import { BUNDLES, deployStack, type Stack, TEMPLATE } from "./stack.js";

const lint = installedProgram("moto/bin/cfn-lint", "templates of AWS (cfn-lint)");

describe.skipIf(lint === undefined)("the template of the functions", () => {
  it("has nothing to complain about", () => {
    const { status, stdout } = spawnSync(lint ?? "", ["--template", TEMPLATE], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});

describe.skipIf(moto === undefined)("the functions, deployed with rights enforced", () => {
  let server: Server;
  let api: FilmApi;
  let stack: Stack;

  beforeAll(async () => {
    execFileSync("npm", ["run", "bundle", "--silent", "--prefix", "src/publish"]);
    [server, api] = await Promise.all([startMoto(moto ?? ""), startFilmApi(60)]);
    stack = await deployStack(server.port, api.url);
  });
  afterAll(async () => {
    await Promise.all([server?.stop(), api?.stop()]);
  });

  it.each(["fetch-films", "draw-charts"])("pack %s into 5 MB at most", (name) => {
    expect(statSync(`${BUNDLES}/${name}.zip`).size).toBeLessThan(5_000_000);
  });

  it("fetch films, and draw them into the other bucket, with the keys of their roles", async () => {
    const fetched = await run("fetch-films", await stack.settingsOf("fetch-films"), { year: 2023, films: 40 });
    expect(fetched.result).toEqual({ year: 2023, films: 40, key: "films/2023.csv" });
    const drawn = await run("draw-charts", await stack.settingsOf("draw-charts"), arrived("films/2023.csv"));
    expect(drawn.result).toEqual({
      charts: ["budget-and-revenue", "popularity-by-genre", "popular-houses"].map((name) => `charts/2023/${name}.png`),
    });
  });

  it("hold no secret in their settings, and print none", async () => {
    const { FILMS_BUCKET, TMDB_SECRET, TMDB_URL } = await stack.settingsOf("fetch-films");
    expect(`${FILMS_BUCKET} ${TMDB_SECRET} ${TMDB_URL}`).not.toContain(TOKEN);
    const fetched = await run("fetch-films", await stack.settingsOf("fetch-films"), { year: 2022, films: 20 });
    expect(`${fetched.stdout}${fetched.stderr}`).not.toContain(TOKEN);
  });

  it.each([
    ["draw with the keys of the one that fetches", "draw-charts", "fetch-films"],
    ["fetch with the keys of the one that draws", "fetch-films", "draw-charts"],
  ] as const)("may not %s", async (_what, name, other) => {
    const {
      AWS_ACCESS_KEY_ID = "",
      AWS_SECRET_ACCESS_KEY = "",
      AWS_SESSION_TOKEN = "",
    } = await stack.settingsOf(other);
    const keys = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN };
    const event = name === "fetch-films" ? { year: 2023, films: 20 } : arrived("films/2023.csv");
    const { status, stderr } = await run(name, { ...(await stack.settingsOf(name)), ...keys }, event);
    expect({ status, isRefused: REFUSED.test(stderr) }).toEqual({ status: 1, isRefused: true });
  });

  it("may not write where only the other function does", async () => {
    const settings = await stack.settingsOf("draw-charts");
    const turned = { ...settings, CHARTS_BUCKET: stack.filmsBucket };
    const { status, stderr } = await run("draw-charts", turned, arrived("films/2023.csv"));
    expect({ status, isRefused: REFUSED.test(stderr) }).toEqual({ status: 1, isRefused: true });
  });
});

/** Moto answers a refused call in XML, which clients of some services cannot read. */
const REFUSED = /AccessDenied|httpStatusCode: 403/;

/** What S3 sends when a file has arrived. */
function arrived(key: string) {
  return { Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] };
}

/** Runs the file of a function in a process of its own, with nothing in the environment but its settings. */
async function run(name: string, settings: Readonly<Record<string, string>>, event: unknown) {
  const file = JSON.stringify(resolve(BUNDLES, `${name}.mjs`));
  const call = `console.log(JSON.stringify(await handler(${JSON.stringify(event)})))`;
  const program = `const { handler } = await import(${file}); ${call}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { env: { ...settings } });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const last = stdout.trim().split("\n").at(-1) ?? "";
  return { status, stdout, stderr, result: status === 0 ? JSON.parse(last) : undefined };
}
