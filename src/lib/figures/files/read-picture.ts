import { loadRenderer } from "./renderer.js";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
/** Red, green, blue, and how opaque. */
const CHANNELS = 4;

/**
 * The pixels of a JPEG or PNG, fitted to a size: red, green and blue, from 0 to 255, one after the other; undefined where
 * the bytes are no picture. The renderer is a program in WebAssembly, so that all machines see the same pixels.
 */
export async function readPicture(
  bytes: Uint8Array,
  { width, height }: PictureSize,
  rendering: "optimizeSpeed" | "optimizeQuality",
): Promise<Uint8Array | undefined> {
  const { Resvg } = await loadRenderer();
  const kind = PNG.every((byte, at) => bytes[at] === byte) ? "png" : "jpeg";
  const href = `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<image width="${width}" height="${height}" preserveAspectRatio="none" image-rendering="${rendering}" href="${href}"/></svg>`,
  );
  try {
    const image = drawing.render();
    try {
      return withoutOpacity(image.pixels);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** What cannot be read is silently left out of a drawing, which is then empty. */
function withoutOpacity(pixels: Uint8Array): Uint8Array | undefined {
  const colours = new Uint8Array((pixels.length / CHANNELS) * 3);
  let isEmpty = true;
  for (let from = 0, to = 0; from < pixels.length; from += CHANNELS, to += 3) {
    colours.set(pixels.subarray(from, from + 3), to);
    if (pixels[from + 3] !== 0) isEmpty = false;
  }
  return isEmpty ? undefined : colours;
}
