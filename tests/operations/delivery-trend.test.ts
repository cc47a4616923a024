import { describe, expect, it } from "vitest";
import { type DeliveryRows, deliveryTrends } from "#lib/operations/deliveries/delivery-trend";

describe("deliveries one after the other", () => {
  it("compares each with the one before of the same source, and says which differ by more than expected", () => {
    const trends = deliveryTrends(
      [
        delivery("imdb", "2026-01-01", 100),
        delivery("tmdb", "2026-01-01", 50),
        delivery("imdb", "2026-02-01", 130),
        delivery("tmdb", "2026-02-01", 20),
        delivery("imdb", "2026-03-01", 90),
      ],
      0.3,
    );
    expect(trends.map(({ change, drifts }) => [change, drifts])).toEqual([
      [undefined, false],
      [undefined, false],
      [0.3, false],
      [-0.6, true],
      [-40 / 130, true],
    ]);
  });

  it("compares nothing with a delivery of which no row was kept", () => {
    const [, second] = deliveryTrends([delivery("imdb", "2026-01-01", 0), delivery("imdb", "2026-02-01", 9)], 0.3);
    expect(second).toMatchObject({ drifts: false });
    expect(second?.change).toBeUndefined();
  });
});

function delivery(source: string, date: string, kept: number): DeliveryRows {
  return { source, date, read: kept + 1, kept, rejected: 1, bytes: 10 * kept };
}
