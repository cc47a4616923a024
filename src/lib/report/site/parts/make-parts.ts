import { scaleParts } from "../../scale/scale-parts.js";
import { evidenceParts } from "../evidence/evidence-parts.js";
import { cardParts } from "../overview/card-parts.js";
import { keyFigureParts } from "../overview/key-figure-parts.js";
import { predictingParts } from "../predicting/predicting-parts.js";
import { claimParts } from "./claim-parts.js";
import { explorerParts } from "./explorer-parts.js";
import { figureParts } from "./figure-parts.js";
import { finderParts } from "./finder-parts.js";
import { lineageParts } from "./lineage-parts.js";
import type { PartSource, Parts } from "./part.js";
import { pictureParts } from "./picture-parts.js";
import { realParts } from "./real-parts.js";
import { tableParts } from "./table-parts.js";

/** Each makes the parts of one kind. */
const MAKERS: readonly ((source: PartSource) => Parts | Promise<Parts>)[] = [
  explorerParts,
  finderParts,
  predictingParts,
  realParts,
  scaleParts,
  figureParts,
  claimParts,
  evidenceParts,
  pictureParts,
  tableParts,
  lineageParts,
  cardParts,
  keyFigureParts,
];

export async function makeParts(source: PartSource): Promise<Parts> {
  return Object.assign({}, ...(await Promise.all(MAKERS.map((make) => make(source)))));
}
