// What each kernel saves: stages a delivery with all kernels, and with its plain twin in the place of each, in turns.
import { join } from "node:path";
import { PLAIN_VARIABLE } from "#lib/kernels/fast-or-plain";
import { generated, measure, progress } from "./measuring/measure.mjs";

const imdb = new URL("imdb.bench.mjs", import.meta.url).href;
const discogs = new URL("discogs.bench.mjs", import.meta.url).href;

const STAGES = [
  { name: "imdb", module: imdb, step: "stage", kernels: ["check-rows"] },
  {
    name: "soundtracks",
    module: discogs,
    step: "stageSoundtracks",
    kernels: ["search-window", "read-releases"],
  },
  { name: "releases", module: discogs, step: "stageAll", kernels: ["search-window", "read-releases"] },
];

export const options = {
  films: { type: "string", default: "100000" },
  releases: { type: "string", default: "100000" },
  rounds: { type: "string", default: "7" },
};

export async function run({ films, releases, rounds }) {
  const raw = await generated(`imdb-${films}`, (folder) => measure(imdb, "generate", { folder, films: Number(films) }));
  const dump = await generated(`discogs-like-${releases}`, (folder) =>
    measure(discogs, "generate", { folder, releases: Number(releases) }),
  );
  const inputs = new Map([
    [imdb, raw],
    [discogs, join(dump, "releases.xml.gz")],
  ]);
  const figures = {};
  for (const stage of STAGES) Object.assign(figures, await savingsIn(stage, inputs.get(stage.module), Number(rounds)));
  return figures;
}

/** The share of the plain stage's time, and of its CPU's, that each kernel spares: the median of all rounds. */
async function savingsIn({ name, module, step, kernels }, input, rounds) {
  const turns = [];
  for (let round = 1; round <= rounds; round++) {
    progress(`${name}: round ${round} of ${rounds}`);
    const turn = {};
    for (const kernel of ["", ...kernels]) {
      process.env[PLAIN_VARIABLE] = kernel;
      turn[kernel] = await measure(module, step, input);
    }
    turns.push(turn);
  }
  const figures = { [`${name}_seconds`]: rounded(median(turns.map((turn) => turn[""].seconds))) };
  for (const kernel of kernels) {
    for (const [what, unit] of Object.entries({ saves: "seconds", saves_cpu: "cpuSeconds" })) {
      figures[`${name}_${kernel}_${what}`] = rounded(
        median(turns.map((turn) => 1 - turn[""][unit] / turn[kernel][unit])),
      );
    }
  }
  return figures;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
