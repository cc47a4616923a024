/** The places of the highest scores, the best first; of equal scores the earlier place. */
export function firstOf(scores: Float64Array, count: number): number[] {
  const first: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (first.length === count && !(score > (scores[first[count - 1] ?? 0] ?? 0))) continue;
    let at = first.length === count ? count - 1 : first.length;
    while (at > 0 && (scores[first[at - 1] ?? 0] ?? 0) < score) {
      first[at] = first[at - 1] ?? 0;
      at--;
    }
    first[at] = place;
  }
  return first;
}
