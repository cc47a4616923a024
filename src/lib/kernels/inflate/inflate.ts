import { InputError } from "../../core/errors.js";

/** Unpacks a deflated stream and leaves the bytes behind it. Each chunk is good only until the next is asked for. */
export type Inflate = (packed: PackedBytes) => AsyncGenerator<Buffer>;

/** The bytes of a file, of which some may be given back. */
export interface PackedBytes {
  readonly file: string;
  /** More of them, good only until the next are asked for; undefined behind the last. */
  next(): Promise<Buffer | undefined>;
  /** Makes bytes come next that were taken and turned out not to be needed. */
  giveBack(bytes: Buffer): void;
}

export function damaged(file: string): InputError {
  return new InputError("is damaged: the gzip stream does not add up", { file, remedy: "download it again" });
}

export function cutShort(file: string): InputError {
  return new InputError("is cut short: the gzip stream has no end", { file, remedy: "download it again" });
}
