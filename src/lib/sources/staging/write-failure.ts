import { InputError } from "../../core/errors.js";

/** Tells a full or forbidden disk from a fault of ours, which passes as it is. */
export async function explainWriteFailure<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !/^(E[A-Z]+:|IO Error)/.test(error.message)) throw error;
    const remedy = "check that the disk has room and that the folder may be written";
    throw new InputError("cannot be written", { file: path, value: error.message, remedy });
  }
}
