import { ROOMS } from "../../../rooms.js";
import { BUILD_STEPS } from "../../developers/build-steps.js";
import { pipelineSvg } from "../../developers/pipeline-svg.js";
import { roomsSvg } from "../../developers/rooms-svg.js";
import type { Parts } from "./part.js";

/** `{{picture rooms}}` and `{{picture pipeline}}` show drawings that are made from code. */
export function pictureParts(): Parts {
  return {
    "picture rooms": picture("The rooms, and which others each may import from", roomsSvg(ROOMS)),
    "picture pipeline": picture("The steps of a build, with what each reads and writes", pipelineSvg(BUILD_STEPS)),
  };
}

/** Drawings keep their size and scroll, so a keyboard must reach them. */
function picture(label: string, svg: string): string {
  return `<figure class="picture" tabindex="0" aria-label="${label}">${svg}</figure>`;
}
