import { openBytes } from "../../reading/open-bytes.js";
import type { FileCounts } from "../../staging/reader.js";
import type { Staging } from "../../staging/staging.js";
import { screenTest } from "../screen.js";
import { createCollector } from "./collector.js";
import type { ParsedBlock } from "./parse-block.js";
import { createParserPool, type ParserSettings } from "./parser-pool.js";
import { recordKinds } from "./record-kinds.js";
import { createRecordSplitter, type SplitRecords } from "./record-splitter.js";

const NOTHING_PARSED: ParsedBlock = { ids: new Uint32Array(0), tables: {}, faults: [], passedOver: 0 };

/**
 * Stages a monthly XML dump. This thread cuts the unpacked bytes into records, workers parse them, and their lines are
 * written in the order of the file.
 */
export async function stageDump(
  file: string,
  kind: string,
  staging: Staging,
  settings: ParserSettings,
): Promise<FileCounts> {
  const { element } = recordKinds[settings.records];
  const splitter = createRecordSplitter(file, element, settings.screenOnly ? screenTest : undefined);
  const collector = createCollector(file, kind, staging, settings);
  const pool = createParserPool(settings);
  const underWay: { split: SplitRecords; parsed: Promise<ParsedBlock>; isParsed: boolean }[] = [];

  async function pass(split: SplitRecords): Promise<void> {
    const parsed = split.block === undefined ? Promise.resolve(NOTHING_PARSED) : pool.parse(split.block);
    const turn = { split, parsed, isParsed: split.block === undefined };
    const settle = () => {
      turn.isParsed = true;
    };
    // Prevents an unhandled rejection; the failure reaches whoever awaits the block.
    parsed.then(settle, settle);
    underWay.push(turn);
    while (underWay[0]?.isParsed || pool.waiting() > pool.capacity) await collectFirst();
  }

  async function collectFirst(): Promise<void> {
    const first = underWay.shift();
    if (first === undefined) return;
    const parsed = await first.parsed;
    await collector.add(first.split, parsed);
    if (parsed.block !== undefined) splitter.recycle(parsed.block);
  }

  try {
    for await (const chunk of openBytes(file, staging.onFileBytes)) await pass(splitter.push(chunk));
    await pass(splitter.end());
    while (underWay.length > 0) await collectFirst();
    return collector.counts();
  } finally {
    await pool.close();
  }
}
