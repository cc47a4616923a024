import type { OpenRecommender } from "#lib/recommending/asking/open-recommender";

export interface InventedSize {
  readonly songs: number;
  readonly films: number;
  readonly pairs: number;
  readonly seed?: number;
}

export function inventedRecommender(size: InventedSize): {
  readonly recommender: OpenRecommender;
  readonly overviews: readonly string[];
};
