import fc from "fast-check";
import { expect, it } from "vitest";
import { FILM_FACET_NAMES } from "#lib/report/finder/film-facets";
import { readFinderState, SLIDERS, WAYS, writeFinderState } from "#lib/report/finder/search/finder-state";

const slider = ({ least, most }: { least: number; most: number }) => fc.integer({ min: least, max: most });
const anyText = fc.string({ unit: "grapheme", maxLength: 12 });

const anyState = fc.record({
  way: fc.constantFrom(...WAYS),
  query: anyText,
  id: anyText,
  sound: fc.record({ mood: slider(SLIDERS.mood), energy: slider(SLIDERS.energy), tempo: slider(SLIDERS.tempo) }),
  chosen: fc.dictionary(fc.constantFrom(...FILM_FACET_NAMES), fc.array(anyText, { minLength: 1, maxLength: 3 })),
  open: anyText,
});

it("reads every state from the address that it writes; the sliders count only where a sound is described", () => {
  const usual = readFinderState("").sound;
  fc.assert(
    fc.property(anyState, (state) => {
      const read = readFinderState(writeFinderState(state));
      expect(read).toEqual({ ...state, chosen: read.chosen, sound: state.way === "sound" ? state.sound : usual });
      expect({ ...read.chosen }).toEqual({ ...state.chosen });
    }),
  );
});

it.each([
  ["?by=cinema", { way: "song" }],
  ["?by=sound&mood=1000&energy=-3&tempo=fast", { sound: { mood: 100, energy: 0, tempo: 120 } }],
  ["?by=sound&mood=&tempo=99.6", { sound: { mood: 50, energy: 50, tempo: 100 } }],
])("makes the best of an address that it did not write: %s", (address, expected) => {
  expect(readFinderState(address)).toMatchObject(expected);
});
