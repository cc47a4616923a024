// npm run bench -- <name> [--json] [the bench's own options]
// A bench is a file `<name>.bench.mjs` here; see measuring/measure.mjs for what it exports.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const folder = fileURLToPath(new URL(".", import.meta.url));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
}

async function run([name, ...rest]) {
  const names = benchNames();
  if (!names.includes(name)) {
    process.stderr.write(`usage: npm run bench -- <${names.join("|")}> [--json] [options]\n`);
    return 2;
  }
  const bench = await import(`./${name}.bench.mjs`);
  const { json, ...options } = parseArgs({
    args: rest,
    options: { json: { type: "boolean", default: false }, ...bench.options },
  }).values;
  const figures = await bench.run(options);
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures));
  return 0;
}

function benchNames() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".bench.mjs"))
    .map((file) => file.slice(0, -".bench.mjs".length))
    .sort();
}

function table(figures) {
  const width = Math.max(...Object.keys(figures).map((key) => key.length));
  return Object.entries(figures)
    .map(([key, value]) => `${key.padEnd(width)}  ${value}\n`)
    .join("");
}
