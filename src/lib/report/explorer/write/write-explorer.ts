import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePacked } from "../../packed/write-packed.js";
import type { ExplorerCase } from "../cases/explorer-case.js";
import { CASES_A_FILE, type ExplorerIndex, FILES, ROWS_A_FILE } from "../files/explorer-index.js";
import { type ResultRow, resultRow } from "../files/result-row.js";
import { caseWords } from "../words/case-words.js";
import { createColumnCollector } from "./collect-columns.js";
import { createWordCollector } from "./collect-words.js";
import { createBlockWriter } from "./write-blocks.js";
import { writeWords } from "./write-words.js";

/** Takes cases one by one in the order in which they are to be listed, and writes what the explorer reads. */
export interface ExplorerWriter {
  add(found: ExplorerCase): void;
  /** Writes what depends on all cases. */
  finish(): ExplorerIndex;
}

export function createExplorerWriter(folder: string): ExplorerWriter {
  const at = (name: string) => join(folder, name);
  mkdirSync(folder, { recursive: true });
  const rows = createBlockWriter<ResultRow>(ROWS_A_FILE, (block) => at(FILES.rows(block)));
  const cases = createBlockWriter<ExplorerCase>(CASES_A_FILE, (block) => at(FILES.cases(block)));
  const columns = createColumnCollector();
  const words = createWordCollector();
  let documents = 0;
  return {
    add(found) {
      rows.add(resultRow(found));
      cases.add(found);
      columns.add(found);
      words.add(documents++, caseWords(found));
    },
    finish() {
      rows.flush();
      cases.flush();
      const facets = columns.facets();
      for (const { index, bytes } of facets) writePacked(at(FILES.facet(index().name)), bytes());
      for (const { name, bytes } of columns.numbers()) writePacked(at(FILES.number(name)), bytes);
      const shards = writeWords(words, (shard) => at(FILES.words(shard)));
      const index: ExplorerIndex = { documents, facets: facets.map(({ index }) => index()), shards };
      writeFileSync(at(FILES.index), JSON.stringify(index));
      return index;
    },
  };
}
