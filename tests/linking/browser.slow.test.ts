import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultModel } from "#lib/linking/decide/default-model";
import { explainRelease } from "#lib/linking/decide/explain";
import { createRanker } from "#lib/linking/decide/ranking/ranker";
import { buildFilmIndex } from "#lib/linking/library/build-film-index";
import type { Film, Release } from "#lib/linking/records";
import { eachFilm, eachRelease } from "#lib/linking/run/read-records";
import { parseTitle } from "#lib/linking/titles/parse-title";

/** What a page that explains links would import. */
const PAGE = `
  import { defaultModel } from "./decide/default-model.js";
  import { explainRelease } from "./decide/explain.js";
  import { createRanker } from "./decide/ranking/ranker.js";
  import { buildFilmIndex } from "./library/build-film-index.js";
  import { parseTitle } from "./titles/parse-title.js";

  export const keysOf = (title) => JSON.stringify(parseTitle(title).readings.map(({ key, kind }) => [key, kind]));
  export const explainAll = (films, releases) => {
    const ranker = createRanker(buildFilmIndex(JSON.parse(films)), defaultModel);
    return JSON.stringify(JSON.parse(releases).map((release) => explainRelease(release, ranker)));
  };
`;

/** What the page's script offers; values cross its border as text. */
interface Page {
  readonly keysOf: (title: string) => string;
  readonly explainAll: (films: string, releases: string) => string;
}

const films: Film[] = [];
const releases: Release[] = [];
let page: Page;

beforeAll(async () => {
  await eachFilm("tests/gold/films.csv", (film) => films.push(film));
  await eachRelease("tests/gold/releases.csv", (release) => {
    releases.push(release);
  });
  page = openPage(await bundleForBrowsers(PAGE));
});

describe("linking in a browser", () => {
  it("reads titles as it does in Node", () => {
    for (const { title } of releases) {
      const keys = parseTitle(title).readings.map(({ key, kind }) => [key, kind]);
      expect(JSON.parse(page.keysOf(title)), title).toEqual(keys);
    }
  });

  it("explains links step by step as it does in Node", () => {
    const some = releases.slice(0, 200);
    const ranker = createRanker(buildFilmIndex(films), defaultModel);
    const explanations = JSON.stringify(some.map((release) => explainRelease(release, ranker)));
    expect(JSON.parse(page.explainAll(JSON.stringify(films), JSON.stringify(some)))).toEqual(JSON.parse(explanations));
  });
});

async function bundleForBrowsers(script: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: "src/lib/dist/linking" },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "page",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** Runs the script where nothing of Node is, nor memory for several threads: a page has that only if it is cut off from others. */
function openPage(script: string): Page {
  const context = createContext({});
  runInContext("delete globalThis.SharedArrayBuffer", context);
  runInContext(script, context);
  // The script gives itself this name.
  return runInContext("page", context) as Page;
}
