import { fontFiles } from "./png-parts.js";
import { loadRenderer } from "./renderer.js";

/** Image pixels per pixel of the drawing: sharp on a good screen and in print. */
const SCALE = 2;

const FAMILY = "DejaVu Sans";

/** Turns an SVG image into PNG without a browser. The fonts come with the package, so that all machines draw the same. */
export async function renderPng(svg: string, { scale = SCALE }: { readonly scale?: number } = {}): Promise<Uint8Array> {
  const [{ Resvg }, fontBuffers] = await Promise.all([loadRenderer(), loadFonts()]);
  const drawing = new Resvg(svg, {
    background: "white",
    fitTo: { mode: "zoom", value: scale },
    // Without a known font, the renderer silently leaves out all text.
    font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  try {
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

let fonts: Promise<Uint8Array[]> | undefined;

function loadFonts() {
  fonts ??= fontFiles();
  return fonts;
}
