import { filmGenre } from "./film-genre.js";
import type { Model, SpaceModel } from "./model.js";
import { mostPopular } from "./most-popular.js";
import { namedColumns } from "./named-columns.js";
import { nearestMood } from "./nearest-mood.js";
import { randomOrder } from "./random-order.js";
import { sharedSpace } from "./shared-space.js";
import { twoTowers } from "./two-towers.js";

/** What a recommender must beat, from plain to good. */
export const BASELINES: readonly Model[] = [randomOrder, mostPopular, filmGenre, namedColumns, nearestMood];

/** One of these is chosen. */
export const LEARNED: readonly SpaceModel[] = [sharedSpace, twoTowers];
