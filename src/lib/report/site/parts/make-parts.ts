import { cardParts } from "../overview/card-parts.js";
import { keyFigureParts } from "../overview/key-figure-parts.js";
import { explorerParts } from "./explorer-parts.js";
import { figureParts } from "./figure-parts.js";
import type { PartSource, Parts } from "./part.js";
import { pictureParts } from "./picture-parts.js";

/** Each makes the parts of one kind. */
const MAKERS: readonly ((source: PartSource) => Parts | Promise<Parts>)[] = [
  explorerParts,
  figureParts,
  pictureParts,
  cardParts,
  keyFigureParts,
];

export async function makeParts(source: PartSource): Promise<Parts> {
  return Object.assign({}, ...(await Promise.all(MAKERS.map((make) => make(source)))));
}
