/** How often a level occurs among true pairs (m) and among random ones (u). */
export interface Odds {
  readonly m: number;
  readonly u: number;
}
