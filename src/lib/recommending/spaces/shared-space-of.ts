import type { Matrix } from "../features/encoder.js";
import type { Lesson } from "../models/model.js";
import type { Pair } from "../records.js";
import { learnSharedSpace } from "./learn-shared-space.js";
import type { Space } from "./space.js";

const known = new WeakMap<readonly Pair[], WeakMap<Matrix, Space>>();

/** The shared space of a lesson, learned once: two models need it. */
export function sharedSpaceOf(lesson: Lesson): Space {
  const ofPairs = known.get(lesson.pairs) ?? new WeakMap<Matrix, Space>();
  known.set(lesson.pairs, ofPairs);
  const space = ofPairs.get(lesson.songValues) ?? learnSharedSpace(lesson);
  ofPairs.set(lesson.songValues, space);
  return space;
}
