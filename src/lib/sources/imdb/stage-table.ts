import { isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { collectDigests, digestsFile, writeDigests } from "../../contract/content-digests.js";
import type { ImdbTable } from "../../contract/staged/imdb.js";
import { InputError } from "../../core/errors.js";
import { lineBlocks } from "../reading/line-blocks.js";
import { openBytes } from "../reading/open-bytes.js";
import type { FileCounts, Reject } from "../staging/reader.js";
import { LONGEST_REJECTED_TEXT } from "../staging/rejected-text.js";
import type { Staging } from "../staging/staging.js";
import { explainWriteFailure } from "../staging/write-failure.js";
import { copyToParquet } from "./copy-to-parquet.js";
import { type FileColumns, readHeader } from "./header.js";
import { type CheckedBlock, type CheckRows, createRowChecker, type Fault } from "./row-checker.js";
import { OVERLONG } from "./row-fault.js";

const HEADER_LINES = 1;
/**
 * Checks the rows of an IMDb file, writes the sound ones to a text file with their digests beside it, and lets DuckDB
 * convert that text while the next file is checked. DuckDB reads unpacked, checked text fastest and without surprises.
 */
export async function stageTable(table: ImdbTable, file: string, staging: Staging): Promise<FileCounts> {
  const parquetPath = join(staging.folder, `${table.name}.parquet`);
  const textPath = `${parquetPath}.tsv`;
  if (existsSync(textPath) || existsSync(parquetPath)) {
    throw new InputError(`is a second ${table.kind} in the delivery`, { file, remedy: "keep one of the two" });
  }
  const { columns, rows, kept } = await writeSoundRows(table, file, textPath, staging);
  staging.beside(async () => {
    const staged = await explainWriteFailure(parquetPath, copyToParquet(table, columns, textPath, parquetPath));
    if (staged !== kept) throw new Error(`${file}: ${kept} rows were found sound, but ${staged} were staged`);
    await rm(textPath);
  });
  return { read: rows, kept, rejected: rows - kept };
}

interface SoundRows {
  readonly columns: FileColumns;
  readonly rows: number;
  readonly kept: number;
}

async function writeSoundRows(
  table: ImdbTable,
  file: string,
  textPath: string,
  { folder, reject, onFileBytes }: Staging,
): Promise<SoundRows> {
  const digestsPath = digestsFile(folder, table.name);
  const digests = collectDigests();
  const output = await open(textPath, "w");
  try {
    let reader: { columns: FileColumns; checkRows: CheckRows } | undefined;
    let rows = 0;
    let kept = 0;
    for await (const { bytes, overlong } of lineBlocks(openBytes(file, onFileBytes))) {
      if (reader === undefined) {
        const columns = readHeader(file, table, bytes);
        reader = { columns, checkRows: createRowChecker(table, columns, digests) };
        continue;
      }
      const block = overlong ? overlongRow(bytes) : reader.checkRows(bytes);
      const rejects = block.faults.map((fault) => toReject(file, HEADER_LINES + rows + 1, bytes, fault));
      reject(table.kind, rejects);
      await explainWriteFailure(textPath, output.writeFile(soundRows(bytes, block.faults)));
      rows += block.rows;
      kept += block.rows - rejects.length;
    }
    if (reader === undefined) throw new InputError("holds nothing but a byte order mark", { file });
    await explainWriteFailure(digestsPath, writeDigests(digestsPath, digests.collected()));
    return { columns: reader.columns, rows, kept };
  } finally {
    await output.close();
  }
}

function overlongRow(start: Buffer): CheckedBlock {
  return { rows: 1, faults: [{ row: 0, start: 0, end: start.length, reason: OVERLONG }] };
}

function soundRows(bytes: Buffer, faults: readonly Fault[]): Buffer {
  if (faults.length === 0) return bytes;
  const starts = [0, ...faults.map(({ end }) => end + 1)];
  return Buffer.concat(starts.map((start, index) => bytes.subarray(start, faults[index]?.start ?? bytes.length)));
}

/** Bytes that are not UTF-8 are shown one by one, so that none is lost. */
function toReject(file: string, firstLine: number, bytes: Buffer, { row, start, end, reason }: Fault): Reject {
  const value = bytes.subarray(start, Math.min(end, start + LONGEST_REJECTED_TEXT));
  return { file, line: firstLine + row, reason, value: value.toString(isUtf8(value) ? "utf8" : "latin1") };
}
