import { beforeAll, describe, expect, it } from "vitest";
import { figure } from "#lib/figures/open-figure";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { known, meanOf, medianOf, type RawTitle, rawTitles, roughly95 } from "../raw-titles.js";

const TYPES: Readonly<Record<string, string>> = { films: "movie", "TV episodes": "tvEpisode", "short films": "short" };

/** Of fewer rated titles the answers say nothing. */
const LEAST_RATED = 10;

export function checkContent(open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot;
  let titles: RawTitle[];

  beforeAll(async () => {
    snapshot = await open();
    titles = await rawTitles(snapshot);
  });

  describe("the ratings of each type", () => {
    it.each(Object.entries(TYPES))("are those of its titles: %s", async (words, type) => {
      const row = (await snapshot.rows("ratings_by_type")).find((each) => each.type === words);
      const own = titles.filter((title) => title.type === type);
      const averages = known(own.map(({ average }) => average));
      if (averages.length < LEAST_RATED) {
        expect(row).toBeUndefined();
        return;
      }
      expect(row).toMatchObject({ titles: own.length, n: averages.length });
      expect(row?.votes).toBe(known(own.map(({ votes }) => votes)).reduce((sum, votes) => sum + votes, 0));
      expect(row?.median_votes).toBeCloseTo(medianOf(known(own.map(({ votes }) => votes))), 9);
      expect(row?.estimate).toBeCloseTo(meanOf(averages), 9);
      expect(row?.weighted_rating).toBeCloseTo(meanOf(known(own.map(({ weighted }) => weighted))), 9);
      const [low, high] = roughly95(averages);
      expect(row?.low95).toBeCloseTo(low, 2);
      expect(row?.high95).toBeCloseTo(high, 2);
    });

    it("leave out, and count, the types of which hardly any title is rated", async () => {
      const types = [...new Set(titles.map(({ type }) => type))];
      const rated = types.map((of) => titles.filter(({ type, average }) => type === of && average !== null).length);
      const few = rated.filter((count) => count < LEAST_RATED).length;
      const rows = await snapshot.rows("ratings_by_type");
      expect(rows).toHaveLength(types.length - few);
      expect(rows[0]?.types_left_out).toBe(few);
    });
  });

  describe("the best titles", () => {
    it("have the highest weighted ratings of their type", async () => {
      for (const [words, type] of Object.entries(TYPES)) {
        const own = titles.filter((title) => title.type === type && title.weighted !== null);
        const best = known(own.map(({ weighted }) => weighted))
          .sort((a, b) => b - a)
          .slice(0, 3);
        const rows = (await snapshot.rows("top_rated_by_type")).filter((row) => row.type === words);
        expect(rows.map(({ weighted_rating }) => weighted_rating)).toEqual(best);
        expect(rows.map(({ rank }) => rank)).toEqual(best.map((_, place) => place + 1));
        for (const row of rows) expect(row).toMatchObject({ rated_titles: own.length, ...ratingsOf(row) });
      }
    });

    it("are named in the title of the figure", async () => {
      const { title, rows } = await figure("top-rated-by-type", snapshot);
      expect(title).toContain(rows[0]?.title);
      expect(title).toContain("films");
    });

    function ratingsOf({ title_id }: Row): object {
      const found = titles.find(({ id }) => id === title_id);
      return { average_rating: found?.average, votes: found?.votes, weighted_rating: found?.weighted };
    }
  });

  describe("the half points of ratings", () => {
    it("hold every rated title once, and a 10 in the last", async () => {
      const rows = await snapshot.rows("rating_buckets");
      const averages = known(titles.map(({ average }) => average));
      expect(rows).toHaveLength(18);
      for (const { rated_from, rated_to, titles: count } of rows) {
        const inside = averages.filter((rating) => rating >= Number(rated_from) && rating < Number(rated_to));
        expect(count).toBe(inside.length + (rated_to === 10 ? averages.filter((rating) => rating === 10).length : 0));
      }
      expect(rows[0]?.unrated).toBe(titles.length - averages.length);
    });
  });
}
