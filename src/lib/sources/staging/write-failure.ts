import { InputError } from "../../core/errors.js";

/** Explains write failures caused by a full or read-only disk. Other errors are bugs and are thrown unchanged. */
export async function explainWriteFailure<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !/^(E[A-Z]+:|IO Error)/.test(error.message)) throw error;
    const remedy = "check that the disk has space and that the folder is writable";
    throw new InputError("cannot be written", { file: path, value: error.message, remedy });
  }
}
