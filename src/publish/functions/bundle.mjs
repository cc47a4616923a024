// npm run bundle --prefix src/publish: makes each function one file, packed as AWS Lambda takes it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { zipSync } from "fflate";

const FUNCTIONS = ["fetch-films", "draw-charts"];

const here = dirname(fileURLToPath(import.meta.url));
const workspace = join(here, "..");
const output = join(workspace, "dist", "functions", "bundles");

/** Some packages call `require`, which a module has to be given. */
const BANNER =
  'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);';

/** The same time for every file, so that the same code gives the same bytes. */
const PACKED_AT = new Date("1980-01-01T00:00:00");

/** Modules of the library that read files beside them, and what a program in one file has instead. */
const INSTEAD = {
  name: "instead",
  setup({ onLoad }) {
    onLoad({ filter: /figures[/\\]files[/\\]png-parts\.js$/ }, () => ({
      contents: readFileSync(join(here, "bundled-png-parts.mjs"), "utf8"),
      resolveDir: here,
    }));
    onLoad({ filter: /core[/\\]code[/\\]package-json\.js$/ }, () => {
      const { name, version } = JSON.parse(readFileSync(join(workspace, "..", "lib", "package.json"), "utf8"));
      return { contents: `export const packageJson = ${JSON.stringify({ name, version })};` };
    });
  },
};

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const name of FUNCTIONS) {
  const { outputFiles } = await build({
    entryPoints: [join(workspace, "dist", "functions", `${name}.js`)],
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "esm",
    minify: true,
    legalComments: "none",
    loader: { ".wasm": "binary", ".ttf": "binary" },
    banner: { js: BANNER },
    plugins: [INSTEAD],
    logLevel: "warning",
  });
  const program = outputFiles[0].contents;
  writeFileSync(join(output, `${name}.mjs`), program);
  const packed = zipSync({ "index.mjs": [program, { level: 9, mtime: PACKED_AT }] });
  writeFileSync(join(output, `${name}.zip`), packed);
  process.stdout.write(
    `${name}: ${(packed.length / 1e6).toFixed(2)} MB packed, ${(program.length / 1e6).toFixed(2)} MB\n`,
  );
}
