import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../../core/atomic-write.js";

/** Answers by query, one file each, so that an interrupted download continues where it stopped. */
export interface AnswerCache {
  find(question: string): string | undefined;
  keep(question: string, answer: string): Promise<void>;
}

/** A query is a path with its parameters, without the secret. */
export function openAnswerCache(folder: string): AnswerCache {
  const pathOf = (question: string) => join(folder, `${createHash("sha256").update(question).digest("hex")}.json`);
  return {
    find(question) {
      const path = pathOf(question);
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    },
    keep: (question, answer) => writeAtomically(pathOf(question), async (path) => writeFileSync(path, answer)),
  };
}
