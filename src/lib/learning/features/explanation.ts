/** How a model's score of a row comes about: the base and all contributions add up to the score. */
export interface Explanation {
  /** The average score of the rows that the model learned from. */
  readonly base: number;
  readonly contributions: readonly Contribution[];
  /** Log-odds for a probability; otherwise the predicted value itself. */
  readonly score: number;
}

export interface Contribution {
  readonly feature: string;
  readonly amount: number;
}
