import { InputError } from "../../../core/errors.js";
import type { PictureSize } from "../../../figures/files/read-picture.js";
import type { Described, Session } from "./runtime.js";

/** How a picture is put into a model. */
export interface ModelInput {
  readonly name: string;
  readonly size: PictureSize;
  values(pixels: Uint8Array): { readonly shape: readonly number[]; readonly numbers: Float32Array };
}

const CHANNELS = 3;
/** The size of pictures where a model takes any: that of most models. */
const USUAL = 224;
/** The mean and the spread of red, green and blue in the pictures that most models have learned from (ImageNet). */
const MEAN = [0.485, 0.456, 0.406];
const SPREAD = [0.229, 0.224, 0.225];

export function inputOf({ inputNames, inputMetadata }: Session, file: string): ModelInput {
  const [name = "", ...others] = inputNames;
  const [described] = inputMetadata;
  const shape = others.length === 0 ? pictureShape(described) : undefined;
  if (shape === undefined) throw unusable(inputNames, inputMetadata, file);
  const { colourFirst, ...size } = shape;
  return {
    name,
    size,
    values: (pixels) => ({
      shape: colourFirst ? [1, CHANNELS, size.height, size.width] : [1, size.height, size.width, CHANNELS],
      numbers: colourFirst ? byColour(pixels) : Float32Array.from(pixels, (value, at) => usual(value, at % CHANNELS)),
    }),
  };
}

/** Undefined where a model takes something else than one picture. */
function pictureShape(described: Described | undefined): (PictureSize & { readonly colourFirst: boolean }) | undefined {
  const { type, shape = [] } = described ?? {};
  const [count, ...lengths] = shape;
  if (type !== "float32" || shape.length !== 4 || (isFixed(count) && count !== 1)) return undefined;
  const colourFirst = lengths[0] === CHANNELS;
  if (!colourFirst && lengths[2] !== CHANNELS) return undefined;
  const [height, width] = (colourFirst ? lengths.slice(1) : lengths).map((length) =>
    isFixed(length) ? length : USUAL,
  );
  return height === undefined || width === undefined ? undefined : { width, height, colourFirst };
}

function isFixed(length: number | string | undefined): length is number {
  return typeof length === "number" && length > 0;
}

/** All reds first, then all greens, then all blues. */
function byColour(pixels: Uint8Array): Float32Array {
  const numbers = new Float32Array(pixels.length);
  const plane = pixels.length / CHANNELS;
  for (const [at, value] of pixels.entries()) {
    const channel = at % CHANNELS;
    numbers[channel * plane + (at - channel) / CHANNELS] = usual(value, channel);
  }
  return numbers;
}

function usual(value: number, channel: number): number {
  return (value / 255 - (MEAN[channel] ?? 0)) / (SPREAD[channel] ?? 1);
}

function unusable(names: readonly string[], described: readonly Described[], file: string): InputError {
  const found = names.map((name, at) => {
    const { type = "no tensor", shape = [] } = described[at] ?? {};
    return `${name}: ${type} [${shape.join(", ")}]`;
  });
  return new InputError(
    "takes something else than one picture, float32 [1, 3, height, width] or [1, height, width, 3]",
    {
      file,
      value: found.join("; "),
      remedy: "name a model that takes pictures only",
    },
  );
}
