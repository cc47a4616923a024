/** What a model remembers of a column. */
export type Feature = NumberFeature | CategoryFeature;

export interface NumberFeature {
  readonly name: string;
  readonly kind: "number";
}

export interface CategoryFeature {
  readonly name: string;
  readonly kind: "category";
  readonly levels: readonly string[];
}
