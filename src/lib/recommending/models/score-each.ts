/** A score for each film. `Float64Array.from` takes many times as long. */
export function scoreEach(films: Int32Array, scoreOf: (film: number) => number): Float64Array {
  const scores = new Float64Array(films.length);
  for (let place = 0; place < films.length; place++) scores[place] = scoreOf(films[place] ?? 0);
  return scores;
}
