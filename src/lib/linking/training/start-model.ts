import { FAME } from "../compare/fame.js";
import { FORMATS } from "../compare/format.js";
import { MEDIA } from "../compare/medium.js";
import { NUMBERS } from "../compare/numbers.js";
import { PEOPLE } from "../compare/people.js";
import { TITLES } from "../compare/titles.js";
import { YEARS } from "../compare/years.js";
import type { Model } from "../decide/model.js";
import { mapLevels } from "./map-levels.js";

/** The weights, set by judgement, from which training starts. Those of the levels are in `compare/`. */
export const startModel: Model = {
  linked: 0.6,
  title: mapLevels(TITLES, (_, { m, leftOver, otherWork }) => ({ m, leftOver, otherWork })),
  reading: {
    verbatim: 0,
    stripped: 0,
    named: 0,
    side: 0,
    alias: -2,
    unprefixed: -0.5,
    owned: -4.5,
    before: 0,
    after: 0,
    list: 0,
    song: -8,
  },
  numbers: NUMBERS,
  years: mapLevels(YEARS, (_, { m }) => ({ m })),
  people: PEOPLE,
  sameComposer: 0.3,
  medium: MEDIA,
  calibration: [
    [-8, 0.02],
    [0, 0.5],
    [8, 0.98],
  ],
  format: FORMATS,
  fame: mapLevels(FAME, (_, { m, u }) => ({ m, u })),
};
