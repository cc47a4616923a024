import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { explainLinear } from "#lib/learning/linear/predict-linear";
import { trainLogistic } from "#lib/learning/linear/train-logistic";
import { explainTrees } from "#lib/learning/trees/explain-trees";
import { trainTrees } from "#lib/learning/trees/train-trees";
import { inventedRows } from "./invented-rows.js";

/** What a page that predicts and explains would import. */
const PAGE = `
  import { explainLinear } from "./linear/predict-linear.js";
  import { explainTrees } from "./trees/explain-trees.js";
  import { predictTrees } from "./trees/predict-trees.js";

  export const trees = (model, row) => explainTrees(JSON.parse(model), JSON.parse(row));
  export const linear = (model, row) => explainLinear(JSON.parse(model), JSON.parse(row));
  export const prediction = (model, row) => predictTrees(JSON.parse(model), JSON.parse(row));
`;

const films = inventedRows("gaps", 3, 600);
const row = { budget: 0.7, year: 0.2, cast: null, genre: "genre 4", studio: "never seen" };

describe("models in a browser", () => {
  it("need a script of a few kilobytes, which explains as Node does", async () => {
    const script = await bundleForBrowsers(PAGE);
    expect(script.length).toBeLessThan(5000);
    const trees = trainTrees(films, { objective: "log loss", rounds: 10 }).model;
    const linear = trainLogistic(films, { l2: 1 });
    expect(run(script, "trees", trees)).toEqual(explainTrees(trees, row));
    expect(run(script, "linear", linear)).toEqual(explainLinear(linear, row));
  });

  it("can even be trained there: nothing of it is bound to Node", async () => {
    const all = `
      export * from "./trees/train-trees.js";
      export * from "./linear/train-logistic.js";
      export * from "./linear/train-ridge.js";
      export * from "./judging/judge-groups.js";
      export * from "./judging/judge-values.js";
      export * from "./judging/conformal.js";
      export * from "./judging/permutation-importance.js";
      export * from "./judging/stability.js";
    `;
    await expect(bundleForBrowsers(all)).resolves.toContain("trainTrees");
  });
});

/** Fails if anything imported needs Node. */
async function bundleForBrowsers(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "src/lib/dist/learning" },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    globalName: "page",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** Values cross the border of the page as text. */
function run(script: string, name: string, model: object): unknown {
  const page = createContext({ model: JSON.stringify(model), row: JSON.stringify(row) });
  return JSON.parse(runInContext(`${script};JSON.stringify(page.${name}(model, row))`, page));
}
