import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerMessage } from "../../core/run-worker.js";
import { defaultModel } from "../decide/default-model.js";
import type { Link } from "../decide/link.js";
import { linksOf } from "../decide/link-release.js";
import { linkRow } from "../decide/link-row.js";
import { createRanker } from "../decide/ranking/ranker.js";
import { applyVerdicts, byRelease } from "../decide/verdicts.js";
import { openFilmIndex } from "../library/film-index.js";
import type { Release } from "../records.js";
import type { LinkCounts, LinkTask } from "./link-files.js";
import { eachRelease } from "./read-records.js";
import { readVerdicts } from "./read-verdicts.js";

const REPORT_EVERY = 1000;

// Only linkFiles starts this thread, and always with a task.
const tell = (message: WorkerMessage<LinkCounts>) => parentPort?.postMessage(message);
tell({ result: await linkSlice(workerData as LinkTask, (done) => tell({ done })) });

async function linkSlice(task: LinkTask, report: (done: number) => void): Promise<LinkCounts> {
  const verdicts = byRelease(await readVerdicts(task.verdicts));
  const { rank, index } = createRanker(openFilmIndex(task.index), defaultModel);
  const out = createWriteStream(task.out, { highWaterMark: 1 << 20 });
  const tally = { match: 0, review: 0, none: 0 };
  let releases = 0;
  let pairs = 0;
  let lines = "";
  const visit = (release: Release) => {
    const ranked = rank(release);
    const links = applyVerdicts(linksOf(release, ranked, index, task.thresholds), verdicts.get(release.id));
    pairs += ranked.weighed;
    lines += links.map(linkRow).join("");
    tally[decisionOf(links)]++;
    return ++releases % REPORT_EVERY === 0 ? writeLines() : undefined;
  };
  const writeLines = async () => {
    if (!out.write(lines)) await once(out, "drain");
    lines = "";
    report(REPORT_EVERY);
  };
  await eachRelease(task.releases, visit, task.rows);
  out.end(lines);
  await finished(out);
  report(releases % REPORT_EVERY);
  return {
    releases,
    films: index.filmIds.length,
    matched: tally.match,
    review: tally.review,
    none: tally.none,
    pairs,
  };
}

function decisionOf(links: readonly Link[]): Link["decision"] {
  return links[0]?.decision ?? "none";
}
