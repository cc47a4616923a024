/**
 * Where a tempo stands on a circle on which twice the tempo is the same place: 70 and 140 beats a minute are often the same
 * music, counted in two ways. Null where there is no tempo.
 */
export function afterFolding(tempo: number | null, along: (angle: number) => number): number | null {
  return tempo === null || tempo <= 0 ? null : along(2 * Math.PI * (Math.log2(tempo) % 1));
}
