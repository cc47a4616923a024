import { readFileSync } from "node:fs";
import { InputError } from "../../../core/errors.js";
import { explainReadFailure } from "../../../core/read-failure.js";
import { sha256 } from "../../../core/sha256.js";
import type { PictureSize } from "../../../figures/files/read-picture.js";
import { inputOf } from "./model-input.js";
import type { Runtime, Session } from "./runtime.js";

/** A file with an image model, and the SHA-256 by which the user trusts it. */
export interface NamedModel {
  readonly file: string;
  readonly sha256: string;
}

export interface ImageModel {
  /** The size of the pictures that it takes. */
  readonly size: PictureSize;
  /** What the model sees in the pixels of a picture, as numbers whose squares add up to 1. */
  embed(pixels: Uint8Array, picture: string): Promise<Float64Array>;
  close(): Promise<void>;
}

const MIDDLE_GREY = 128;

export async function openImageModel(model: NamedModel, load: (file: string) => Promise<Runtime>): Promise<ImageModel> {
  const bytes = trustedBytes(model);
  const runtime = await load(model.file);
  const session = await startSession(runtime, bytes, model.file);
  const { name, size, values } = inputOf(session, model.file);
  const see = async (pixels: Uint8Array) => {
    const { shape, numbers } = values(pixels);
    return onlyOutput(await session.run({ [name]: new runtime.Tensor("float32", numbers, shape) }), model.file);
  };
  // What comes out of a model is known for certain only once it has run.
  await see(new Uint8Array(3 * size.width * size.height).fill(MIDDLE_GREY));
  return {
    size,
    embed: async (pixels, picture) => scaled(await see(pixels), picture),
    close: () => session.release(),
  };
}

function trustedBytes({ file, sha256: expected }: NamedModel): Uint8Array {
  const bytes = bytesOf(file);
  const found = sha256(bytes);
  if (found === expected.toLowerCase()) return bytes;
  const wanted = expected === "" ? "none is" : `${expected} is`;
  throw new InputError(`has another SHA-256 than recommending.imageModel.sha256, where ${wanted} expected`, {
    file,
    value: found,
    remedy: "fetch the file anew, or write this SHA-256 there if you trust the file",
  });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw explainReadFailure(file, error);
  }
}

/** On one thread, whose sums have one order. */
async function startSession(runtime: Runtime, bytes: Uint8Array, file: string): Promise<Session> {
  runtime.env.wasm.numThreads = 1;
  runtime.env.logLevel = "fatal";
  try {
    return await runtime.InferenceSession.create(bytes, { executionProviders: ["wasm"], logSeverityLevel: 4 });
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw new InputError("is no ONNX model that can be opened", { file, value, remedy: "name another file" });
  }
}

function onlyOutput(outputs: Awaited<ReturnType<Session["run"]>>, file: string): Float64Array {
  const [output, ...others] = Object.values(outputs);
  const found = Object.entries(outputs).map(([name, { type, dims }]) => `${name}: ${type} [${dims.join(", ")}]`);
  const isList =
    output !== undefined && output.dims[0] === 1 && output.dims.filter((length) => length !== 1).length === 1;
  if (others.length === 0 && isList && output.type === "float32") return Float64Array.from(output.data, Number);
  throw new InputError("gives something else than one list of numbers for a picture, float32 [1, length]", {
    file,
    value: found.join("; "),
    remedy: "name a model that ends with its embedding",
  });
}

function scaled(numbers: Float64Array, picture: string): Float64Array {
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0));
  if (Number.isFinite(length)) return length === 0 ? numbers : numbers.map((value) => value / length);
  throw new InputError("makes the image model give what are no numbers", {
    file: picture,
    remedy: "name another model in recommending.imageModel.file",
  });
}
