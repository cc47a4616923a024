import { DEFECTS, type Defect } from "../files/defects.js";
import type { World } from "../world/world.js";

/** A line of `defects.ndjson`. */
export interface TrueDefect {
  readonly date: string;
  /** Folder of the source and kind of file: `imdb/title.basics`. */
  readonly kind: string;
  readonly name: string;
  readonly expected: Defect["expected"];
}

export function* trueDefects(world: World): Generator<TrueDefect> {
  if (!world.defects) return;
  for (const date of world.dates) {
    for (const [kind, defects] of Object.entries(DEFECTS)) {
      for (const { name, expected } of defects) yield { date, kind, name, expected };
    }
  }
}
