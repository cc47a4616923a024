import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderPng } from "../../../figures/files/render-png.js";
import { MARK_COLOURS, markShapes } from "./mark.js";

export const ICON_FILE = "favicon.svg";

/** For phones, which show it on a home screen and know no SVG there. */
export const TOUCH_ICON_FILE = "apple-touch-icon.png";

const TOUCH_ICON_SIZE = 180;

export async function writeIcons({ output }: { readonly output: string }): Promise<void> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">${markShapes(MARK_COLOURS)}</svg>\n`;
  writeFileSync(join(output, ICON_FILE), svg);
  writeFileSync(join(output, TOUCH_ICON_FILE), await renderPng(svg, { scale: TOUCH_ICON_SIZE / 24 }));
}
