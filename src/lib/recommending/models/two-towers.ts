import { learnTwoTowers } from "../spaces/learn-two-towers.js";
import { scorerOf } from "../spaces/space-scorer.js";
import type { SpaceModel } from "./model.js";

export const twoTowers: SpaceModel = {
  name: "two towers",
  means: "the films that a pair of small neural networks puts nearest to the song, in a space of 32 dimensions",
  seesGenre: true,
  learnSpace: learnTwoTowers,
  learn: (lesson) => scorerOf(learnTwoTowers(lesson), lesson),
};
