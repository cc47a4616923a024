import type { Figure } from "../figure.js";
import { PRINT_THEME } from "../theme.js";
import { renderSvg } from "./render-svg.js";

/** A figure's chart as an image that stands alone, such as a download or a notebook's output. */
export function figureSvg(figure: Figure): Promise<string> {
  return renderSvg(figure.spec(PRINT_THEME), { name: figure.name, width: 760 });
}
