import { type CsvBatch, type CsvFormat, createCsvParser } from "./csv-parser.js";
import { openBytes } from "./open-bytes.js";

/** Streams the records of a CSV file, starting with its header. */
export async function* readCsv(
  file: string,
  format: CsvFormat = {},
  onFileBytes: (count: number) => void = () => {},
): AsyncGenerator<CsvBatch> {
  const parser = createCsvParser(file, format);
  for await (const chunk of openBytes(file, onFileBytes)) yield* parser.push(Buffer.from(chunk), false);
  yield* parser.push(Buffer.alloc(0), true);
}
