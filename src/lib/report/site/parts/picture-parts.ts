import { ROOMS } from "../../../rooms.js";
import { roomsSvg } from "../../developers/rooms-svg.js";
import type { Parts } from "./part.js";

/** `{{picture rooms}}` shows a drawing that is made from code. */
export function pictureParts(): Parts {
  return { "picture rooms": picture("The rooms, and which others each may import from", roomsSvg(ROOMS)) };
}

/** Drawings keep their size and scroll, so a keyboard must reach them. */
function picture(label: string, svg: string): string {
  return `<figure class="picture" tabindex="0" aria-label="${label}">${svg}</figure>`;
}
