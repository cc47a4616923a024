import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { InputError } from "../../core/errors.js";
import { defaultModel } from "../../linking/decide/default-model.js";
import { createRanker } from "../../linking/decide/ranking/ranker.js";
import { byRelease } from "../../linking/decide/verdicts.js";
import { readIndexFile } from "../../linking/index-file/read-index-file.js";
import { openFilmIndex } from "../../linking/library/film-index.js";
import { readVerdicts } from "../../linking/run/read-verdicts.js";
import { answerLines } from "./answer-lines.js";
import { linesOf } from "./lines-of.js";
import type { WorkerSettings } from "./worker-settings.js";

// A program of its own, packed with its settings: node link-worker.mjs films.idx
// It reads a release a line and writes a line with its links for each, in the same order.
await answerAll(process.argv[2] ?? "films.idx").catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});

async function answerAll(indexFile: string): Promise<void> {
  const { version, thresholds }: WorkerSettings = JSON.parse(
    readFileSync(new URL("./settings.json", import.meta.url), "utf8"),
  );
  const verdicts = await readVerdicts(fileURLToPath(new URL("./verdicts.csv", import.meta.url)));
  const ranker = createRanker(openFilmIndex(readIndexFile(indexFile, version)), defaultModel);
  const answer = answerLines(ranker, thresholds, byRelease(verdicts));
  for await (const lines of linesOf(process.stdin)) process.stdout.write(answer(lines));
}

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
