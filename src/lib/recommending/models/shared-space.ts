import { sharedSpaceOf } from "../spaces/shared-space-of.js";
import { scorerOf } from "../spaces/space-scorer.js";
import type { SpaceModel } from "./model.js";

export const sharedSpace: SpaceModel = {
  name: "shared space",
  means: "the films whose songs are likely to sound like this, by ridge regression in a space of 32 dimensions",
  seesGenre: true,
  learnSpace: sharedSpaceOf,
  learn: (lesson) => scorerOf(sharedSpaceOf(lesson), lesson),
};
