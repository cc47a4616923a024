/** A share of the positions from 0 to `size` - 1, at least one, in their order (Knuth 1969, algorithm 3.4.2 S). */
export function drawShare(size: number, share: number, random: () => number): Int32Array {
  if (share === 1) return Int32Array.from({ length: size }, (_, position) => position);
  const drawn = new Int32Array(Math.max(1, Math.round(share * size)));
  let count = 0;
  for (let position = 0; count < drawn.length; position++)
    if (random() * (size - position) < drawn.length - count) drawn[count++] = position;
  return drawn;
}
