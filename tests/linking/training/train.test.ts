import { describe, expect, it } from "vitest";
import { buildFilmIndex } from "#lib/linking/library/build-film-index";
import type { Film, Release } from "#lib/linking/records";
import { startModel } from "#lib/linking/training/start-model";
import { train } from "#lib/linking/training/train";

/** The starting weights count as much as 400 releases, so that a few hundredths are left of them. */
const TRUE_SHARES = { linked: 0.7, samePeople: 0.6, sameYear: 0.5, nextYear: 0.3 };

describe("train", () => {
  const films = Array.from({ length: 3000 }, (_, index) => film(index));
  const releases = Array.from({ length: 6000 }, (_, index) => release(index, films));
  const start = {
    ...startModel,
    linked: 0.5,
    years: { ...startModel.years, same: { m: 0.2 }, next: { m: 0.2 } },
    people: { same: { m: 0.3, u: 0.01 }, similar: { m: 0.3, u: 0.01 }, different: { m: 0.4, u: 0.98 } },
  };
  const { model: trained, changes } = train([{ releases, index: buildFilmIndex(films) }], start);

  it("trains until no weight changes any more", () => {
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.at(-1)).toBeLessThan(0.001);
    expect(changes[0]).toBeGreaterThan(0.1);
  });

  it("recovers how many releases have a film", () => {
    expect(trained.linked).toBeCloseTo(TRUE_SHARES.linked, 1);
  });

  it("recovers how often the artist is the composer", () => {
    expect(trained.people.same.m).toBeGreaterThan(0.5);
    expect(trained.people.same.m).toBeLessThan(0.65);
  });

  it("recovers how soon after the film a release comes", () => {
    expect(Math.abs(trained.years.same.m - TRUE_SHARES.sameYear)).toBeLessThan(0.04);
    expect(Math.abs(trained.years.next.m - TRUE_SHARES.nextYear)).toBeLessThan(0.04);
  });

  it("counts from random pairs that strangers do not agree", () => {
    expect(trained.people.same.u).toBeLessThan(0.001);
    expect(trained.people.different.u).toBeGreaterThan(0.99);
  });
});

/** Words that no two films share, so that chance agreements are as rare as in a library of rare titles. */
function word(index: number): string {
  return [...String(index)].map((digit) => "bakodufegi"[Number(digit)] ?? "x").join("lo");
}

function film(index: number): Film {
  const title = `${word(index)} ${word(index + 7919)}`;
  const composers = [`Ab${word(index)} Cd${word(index * 3)}`];
  return { id: `f${index}`, title, originalTitle: title, year: 1950 + (index % 70), alternativeTitles: [], composers };
}

function release(index: number, films: readonly Film[]): Release {
  // Fractions of the golden ratio are spread evenly, so that the true shares are met almost exactly.
  const chance = (salt: number) => ((index + 1) * 0.6180339887498949 * salt) % 1;
  const linked = chance(1) < TRUE_SHARES.linked;
  const target = films[(index * 13) % films.length];
  const year = target?.year ?? 2000;
  const gap = chance(7) < TRUE_SHARES.sameYear ? 0 : chance(7) < TRUE_SHARES.sameYear + TRUE_SHARES.nextYear ? 1 : 15;
  return {
    id: `r${index}`,
    title: linked
      ? `${target?.title} (Original Motion Picture Soundtrack)`
      : `${word(index + 50000)} ${word(index + 90000)}`,
    artist:
      linked && chance(3) < TRUE_SHARES.samePeople
        ? (target?.composers[0] ?? "")
        : `Xy${word(index)} Zz${word(index + 1)}`,
    year: linked ? year + gap : 1950 + (index % 70),
    country: "",
    formats: [],
    genres: [],
    styles: linked ? ["Soundtrack"] : [],
  };
}
