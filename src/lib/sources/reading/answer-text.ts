import { InputError } from "../../core/errors.js";
import { openBytes } from "./open-bytes.js";

/** An answer of an API takes some kilobytes; a larger file than this must be something else. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** The whole text of a file that contains an answer of an API. */
export async function readAnswerText(file: string, api: string, onFileBytes: (count: number) => void): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of openBytes(file, onFileBytes)) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > LARGEST_ANSWER) {
      throw new InputError(`is longer than ${LARGEST_ANSWER} bytes, too long for an answer of ${api}`, { file });
    }
  }
  try {
    return new TextDecoder("utf8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new InputError("is not UTF-8 text", { file, remedy: "fetch it again" });
  }
}
