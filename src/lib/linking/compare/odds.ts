/** How often a level is seen among true pairs (m) and among random ones (u). */
export interface Odds {
  readonly m: number;
  readonly u: number;
}
