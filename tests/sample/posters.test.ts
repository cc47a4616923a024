import { describe, expect, it } from "vitest";
import { readPicture } from "#lib/figures/files/read-picture";
import { likelihoodOfPoster, PARTS, type Poster, poster } from "#lib/sample/posters/poster";
import { posterFiles } from "#lib/sample/posters/poster-files";
import { truePosters } from "#lib/sample/truth/truth";
import { film } from "#lib/sample/world/films";
import { MODEL, moodOf } from "#lib/sample/world/planted-model";
import { filmFacts, posterFacts } from "#lib/sample/world/word-lists";
import { createWorld } from "#lib/sample/world/world";

const SIZE = { width: 24, height: 36 };
const world = createWorld({ films: 3000, seed: 1, deliveries: 2 });
const names = posterFacts.colours.map(({ name }) => name);

describe("the posters of the sample", () => {
  it("are small pictures of the first films only, however many there are", () => {
    const many = [...posterFiles(createWorld({ films: 10_000_000, seed: 1, deliveries: 1 }))];
    expect(many).toHaveLength(MODEL.posters.films);
    expect(Math.max(...many.map(({ bytes }) => bytes.length))).toBeLessThan(1_500);
    expect([...posterFiles(createWorld({ films: 5, seed: 1, deliveries: 1 }))]).toHaveLength(5);
  });

  it("show the colours that the truth tells", async () => {
    const truth = new Map([...truePosters(world)].map((told) => [`imdb-${told.film_id}.png`, told]));
    for (const { name, bytes } of posterFiles(world)) {
      const pixels = await readPicture(bytes, SIZE, "optimizeSpeed");
      const at = (column: number, row: number) =>
        [...(pixels ?? []).slice(3 * (row * SIZE.width + column))].slice(0, 3);
      expect([at(0, 0), at(0, 35), at(4, 30)].map(nearestName)).toEqual(
        (["sky", "ground", "bar"] as const).map((part) => truth.get(name)?.[part]),
      );
    }
  });

  it("have colours of the film's mood as often as planted", () => {
    const { films, followed } = MODEL.posters;
    const fitting = Array.from({ length: films }, (_, index) => {
      const usual = posterFacts.moods[moodOf(film(world, index)).name] ?? [];
      return PARTS.filter((part) => usual.includes(poster(world, index).colours[part])).length;
    });
    const share = fitting.reduce((sum, count) => sum + count, 0) / (films * PARTS.length);
    const planted = followed + ((1 - followed) * 3) / names.length;
    const error = Math.sqrt((planted * (1 - planted)) / (films * PARTS.length));
    expect(Math.abs(share - planted)).toBeLessThan(4 * error);
  });

  it("have probabilities that add up over all colours, whatever the mood", () => {
    const any = poster(world, 0);
    const posters = PARTS.reduce<Poster["colours"][]>(
      (all, part) => all.flatMap((colours) => names.map((name) => ({ ...colours, [part]: name }))),
      [any.colours],
    );
    for (const mood of filmFacts.moods) {
      const sum = posters.reduce((all, colours) => all + likelihoodOfPoster({ ...any, colours }, mood), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });
});

describe("the colours of moods", () => {
  it("are known, each mood's its own", () => {
    expect(Object.keys(posterFacts.moods).sort()).toEqual(filmFacts.moods.map(({ name }) => name).sort());
    expect(
      Object.values(posterFacts.moods)
        .flat()
        .filter((name) => !names.includes(name)),
    ).toEqual([]);
    expect(new Set(Object.values(posterFacts.moods).map((usual) => usual.join())).size).toBe(filmFacts.moods.length);
  });
});

function nearestName(pixel: readonly number[]): string | undefined {
  const distance = ({ rgb }: (typeof posterFacts.colours)[number]) =>
    rgb.reduce((sum, value, channel) => sum + (value - (pixel[channel] ?? 0)) ** 2, 0);
  return [...posterFacts.colours].sort((a, b) => distance(a) - distance(b))[0]?.name;
}
