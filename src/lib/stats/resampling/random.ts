/** Random numbers from 0 up to but excluding 1, the same everywhere for the same seed (sfc32, Doty-Humphrey 2013). */
export function randomNumbers(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  };
  // The first numbers of neighbouring seeds are still alike.
  for (let turn = 0; turn < 16; turn++) next();
  return next;
}
