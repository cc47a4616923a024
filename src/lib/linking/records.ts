/** A music release from any list; only id and title are required. */
export interface Release {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly year: number | undefined;
  readonly country: string;
  readonly formats: readonly string[];
  readonly genres: readonly string[];
  readonly styles: readonly string[];
}

/** A film from any list; only id and title are required. */
export interface Film {
  readonly id: string;
  readonly title: string;
  readonly originalTitle: string;
  readonly year: number | undefined;
  readonly alternativeTitles: readonly string[];
  readonly composers: readonly string[];
}
