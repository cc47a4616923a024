// Writes small ONNX models (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto): messages of protobuf, in which a field is
// its number and kind, and then a number or bytes with their length.

/** The name of an input or output, and its lengths; a length that is a word is free. */
export interface Value {
  readonly name: string;
  readonly shape: readonly (number | string)[];
  readonly type?: "float" | "int64";
}

export interface Step {
  readonly does: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly lists?: Readonly<Record<string, readonly number[]>>;
}

const TYPES = { float: 1, int64: 7 } as const;
const LISTS = 7;
/** Of the format of files, and of the operators. */
const VERSION = 8;
const OPERATORS = 13;

export function onnxFile(given: {
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly steps: readonly Step[];
}): Buffer {
  const graph = Buffer.concat([
    ...given.steps.map((step) => bytes(1, node(step))),
    text(2, "graph"),
    ...given.inputs.map((value) => bytes(11, valueInfo(value))),
    ...given.outputs.map((value) => bytes(12, valueInfo(value))),
  ]);
  return Buffer.concat([number(1, VERSION), bytes(7, graph), bytes(8, number(2, OPERATORS))]);
}

function node({ does, from, to, lists = {} }: Step): Buffer {
  const attributes = Object.entries(lists).map(([name, values]) =>
    bytes(5, Buffer.concat([text(1, name), ...values.map((value) => number(8, value)), number(20, LISTS)])),
  );
  return Buffer.concat([...from.map((name) => text(1, name)), text(2, to), text(4, does), ...attributes]);
}

function valueInfo({ name, shape, type = "float" }: Value): Buffer {
  const lengths = shape.map((length) => bytes(1, typeof length === "number" ? number(1, length) : text(2, length)));
  const tensor = Buffer.concat([number(1, TYPES[type]), bytes(2, Buffer.concat(lengths))]);
  return Buffer.concat([text(1, name), bytes(2, bytes(1, tensor))]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
}

/** Seven bits a byte, the lowest first; all bytes but the last have the eighth bit. */
function varint(value: number): Buffer {
  const parts: number[] = [];
  for (let rest = value; rest > 0 || parts.length === 0; rest = Math.floor(rest / 128))
    parts.push((rest % 128) | (rest >= 128 ? 128 : 0));
  return Buffer.from(parts);
}
