import { InputError } from "../../../core/errors.js";

/** What is used of the package that runs ONNX models. */
export interface Runtime {
  readonly env: { logLevel?: string; readonly wasm: { numThreads?: number } };
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  readonly Tensor: new (type: "float32", values: Float32Array, shape: readonly number[]) => Tensor;
}

export interface Session {
  readonly inputNames: readonly string[];
  readonly inputMetadata: readonly Described[];
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

/** What a model says of its input. A length without a number is free. */
export interface Described {
  readonly type?: string;
  readonly shape?: readonly (number | string)[];
}

export interface Tensor {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: ArrayLike<unknown>;
}

/** It weighs 150 MB and is needed by those only who name a model. Other releases may give other last digits. */
const PACKAGE = "onnxruntime-web";
const RELEASE = "1.30.0";

/** The runtime for browsers: a program in WebAssembly, so that all machines see the same. */
export async function loadRuntime(file: string): Promise<Runtime> {
  try {
    // A name in a variable is not looked up by the compiler: the package need not be installed.
    return (await import(PACKAGE)) as Runtime;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new InputError("is an image model, and the package that runs it is not installed", {
      file,
      remedy: `run: npm install --no-save --ignore-scripts ${PACKAGE}@${RELEASE}, or leave recommending.imageModel.file empty`,
    });
  }
}
