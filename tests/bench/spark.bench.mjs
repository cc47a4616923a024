// Links generated releases on Spark: the CPU time of a release at 1, 4 and 16 times the data, the time with one worker
// and with two, the start apart, and what it costs over linking without Spark. Needs spark-submit on the PATH.
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { libraryVersion } from "#lib/linking/index-file/library-version";
import { readIndexFile } from "#lib/linking/index-file/read-index-file";
import { generated, measure, progress } from "./measuring/measure.mjs";
import { runMeasured } from "./spark/run-measured.mjs";

const PROGRAM = "src/lib/bin/leitmotif.js";
const LINKING_BENCH = new URL("linking.bench.mjs", import.meta.url).href;
const SCALES = [1, 4, 16];
const LARGEST = SCALES.at(-1);
/** Enough releases to tell what a job takes that links next to nothing. */
const FEW = 100;
/** As many for each worker at any scale, as a list that grows is cut into more parts, not larger ones. */
const PARTS_AT_ONCE = 1;

export const options = {
  releases: { type: "string", default: "40000" },
  films: { type: "string", default: "100000" },
  out: { type: "string" },
};

export async function run({ releases, films, out }) {
  const most = Number(releases) * LARGEST;
  const folder = await generated(`linking-${most}-${films}`, (target) =>
    measure(LINKING_BENCH, "generate", { folder: target, releases: most, films: Number(films) }),
  );
  const work = join(folder, "..", `spark-${process.pid}`);
  try {
    const setting = await prepare(folder, work, Number(releases));
    const runs = await runAll(setting);
    if (out !== undefined) writeFileSync(out, csvOf(runs, setting));
    return { ...figuresOf(runs, setting), same_rows: await sameRows(work) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The index and lists of all sizes. Each has releases from all over the list. */
async function prepare(folder, work, once) {
  const at = (name) => join(work, name);
  await measure(import.meta.url, "prepareFiles", { folder, work, once });
  const { seconds } = await measure(import.meta.url, "openIndex", at("films.idx"));
  return {
    work,
    once,
    index: at("films.idx"),
    indexMegabytes: statSync(at("films.idx")).size / 1e6,
    openSeconds: seconds,
    films: (await measure(import.meta.url, "countFilms", at("films.idx"))).value,
  };
}

export async function prepareFiles({ folder, work, once }) {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(work, { recursive: true });
  const { readFilmIndex } = await import("#lib/linking/run/read-film-index");
  const { writeIndexFile } = await import("#lib/linking/index-file/write-index-file");
  const { rowsIn } = await import("#lib/linking/run/read-records");
  await writeIndexFile(await readFilmIndex(join(folder, "films.csv")), join(work, "films.idx"), libraryVersion());
  await withDuckDB({}, async (connection) => {
    await connection.run(
      `CREATE TABLE release AS SELECT *, row_number() OVER () AS place FROM ${rowsIn(join(folder, "releases.csv"))}`,
    );
    for (const count of [FEW, ...SCALES.map((scale) => scale * once)]) {
      const chosen = `(place * ${count}) // (SELECT count(*) FROM release) > ((place - 1) * ${count}) // (SELECT count(*) FROM release)`;
      const file = literal(join(work, `releases-${count}.parquet`));
      await connection.run(
        `COPY (SELECT * EXCLUDE place FROM release WHERE ${chosen} ORDER BY place) TO ${file} (FORMAT parquet)`,
      );
    }
  });
}

export function openIndex(file) {
  readIndexFile(file, libraryVersion());
}

export function countFilms(file) {
  return readIndexFile(file, libraryVersion()).filmIds.length;
}

async function runAll(setting) {
  const { once } = setting;
  const runs = [];
  const add = async (run) => runs.push({ ...run, ...(await link(run, setting)) });
  await add({ by: "link", workers: 1, count: FEW });
  await add({ by: "link", workers: 1, count: 4 * once });
  await add({ by: "spark", workers: 2, count: FEW, partitions: 2 });
  for (const scale of SCALES)
    await add({ by: "spark", workers: 2, count: scale * once, partitions: scale * PARTS_AT_ONCE });
  await add({ by: "spark", workers: 1, count: FEW, partitions: 1 });
  await add({ by: "spark", workers: 1, count: LARGEST * once, partitions: LARGEST * PARTS_AT_ONCE });
  return runs;
}

async function link({ by, workers, count, partitions }, { work, index }) {
  const out = join(work, `${by}-${count}${by === "link" ? ".parquet" : ""}`);
  const where = by === "link" ? ["--workers", workers] : ["--spark", `local[${workers}]`, "--partitions", partitions];
  const releases = join(work, `releases-${count}.parquet`);
  const args = ["link", "--releases", releases, "--index", index, "--out", out, "--json", ...where];
  const { seconds, cpuSeconds } = await runMeasured(process.execPath, [PROGRAM, ...args.map(String)]);
  progress(`${by}, ${workers} at once, ${count} releases: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU`);
  return { seconds, cpuSeconds };
}

function figuresOf(runs, { once, films, indexMegabytes, openSeconds }) {
  const of = (by, workers, count) =>
    runs.find((run) => run.by === by && run.workers === workers && run.count === count);
  /** What a run takes beyond one that links next to nothing. */
  const beyond = (by, workers, scale, what) => of(by, workers, scale * once)[what] - of(by, workers, FEW)[what];
  const cpu = (scale) => (1000 * beyond("spark", 2, scale, "cpuSeconds")) / (scale * once);
  const plain = (1000 * beyond("link", 1, 4, "cpuSeconds")) / (4 * once);
  const rates = SCALES.map(cpu);
  // With few releases, what differs is mostly how long Spark takes to start.
  const [one, two] = [1, 2].map((workers) => beyond("spark", workers, LARGEST, "seconds"));
  return {
    films,
    index_megabytes: rounded(indexMegabytes),
    index_open_seconds: rounded(openSeconds),
    start_seconds: rounded(of("spark", 2, FEW).seconds),
    start_cpu_seconds: rounded(of("spark", 2, FEW).cpuSeconds),
    ...Object.fromEntries(SCALES.map((scale, place) => [`cpu_ms_a_release_${scale}x`, rounded(rates[place])])),
    largest_change_of_cpu: rounded(Math.max(...rates) / Math.min(...rates) - 1),
    one_worker_seconds: rounded(one),
    two_workers_seconds: rounded(two),
    times_as_fast_with_two: rounded(one / two),
    cpu_ms_a_release_without_spark: rounded(plain),
    cost_over_plain_link: rounded(cpu(4) / plain - 1),
  };
}

function csvOf(runs, { films }) {
  const rows = runs.map(({ by, workers, count, partitions = 1, seconds, cpuSeconds }) =>
    [by, workers, count, films, partitions, seconds.toFixed(2), cpuSeconds.toFixed(2)].join(","),
  );
  return `${["by,workers,releases,films,partitions,seconds,cpu_seconds", ...rows].join("\n")}\n`;
}

/** Whether Spark has written the same links as one machine, at the scale that both have linked. */
async function sameRows(work) {
  const [spark] = readdirSync(work).filter((name) => name.startsWith("spark-") && existsPlain(work, name));
  return withDuckDB({}, async (connection) => {
    const table = (path) => `read_parquet(${literal(path)})`;
    const [one, other] = [
      table(join(work, spark, "*.parquet")),
      table(join(work, `${spark.replace("spark", "link")}.parquet`)),
    ];
    const differing = await connection.runAndReadAll(
      `SELECT count(*) FROM ((FROM ${one} EXCEPT ALL FROM ${other}) UNION ALL (FROM ${other} EXCEPT ALL FROM ${one}))`,
    );
    return Number(differing.getRows()[0]?.[0]) === 0;
  });
}

function existsPlain(work, name) {
  return readdirSync(work).includes(`${name.replace("spark", "link")}.parquet`) && !name.endsWith(`-${FEW}`);
}

function rounded(number) {
  return Math.round(number * 1000) / 1000;
}
