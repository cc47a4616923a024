/** Places of songs and of their films, and what each should move by to tell the films apart better. */
export interface Contrast {
  readonly songs: readonly Float64Array[];
  readonly films: readonly Float64Array[];
}

export interface ContrastTask {
  readonly songs: readonly Float64Array[];
  readonly films: readonly Float64Array[];
  /** Whether two rows have the same film, which is then no wrong answer. */
  readonly isSame: (one: number, other: number) => boolean;
  readonly weights: readonly number[];
}

/** A part of the songs does not sound like its film at all, so that nothing is ever certain. */
const DOUBT = 0.2;

/**
 * The gradient of the contrastive loss: each song should tell its film from those of the other songs (InfoNCE; van den Oord
 * et al. 2018). A film suits the better, the nearer it is.
 */
export function contrastGradient({ songs, films, isSame, weights }: ContrastTask): Contrast {
  const size = songs[0]?.length ?? 0;
  const songGradient = songs.map(() => new Float64Array(size));
  const filmGradient = films.map(() => new Float64Array(size));
  const norms = films.map((film) => film.reduce((sum, value) => sum + value * value, 0) / 2);
  for (const [row, song] of songs.entries()) {
    const others = [...films.keys()].filter((film) => film === row || !isSame(row, film));
    const chances = softmax(others.map((film) => product(song, films[film] ?? song) - (norms[film] ?? 0)));
    const wanted = (film: number) => DOUBT / others.length + (film === row ? 1 - DOUBT : 0);
    for (let at = 0; at < others.length; at++) {
      const film = others[at] ?? row;
      const slope = (((chances[at] ?? 0) - wanted(film)) * (weights[row] ?? 1)) / songs.length;
      move(songGradient[row], filmGradient[film], slope, song, films[film] ?? song);
    }
  }
  return { songs: songGradient, films: filmGradient };
}

function move(
  songGradient: Float64Array | undefined,
  filmGradient: Float64Array | undefined,
  slope: number,
  song: Float64Array,
  film: Float64Array,
): void {
  if (songGradient === undefined || filmGradient === undefined) return;
  for (let at = 0; at < song.length; at++) {
    songGradient[at] = (songGradient[at] ?? 0) + slope * (film[at] ?? 0);
    filmGradient[at] = (filmGradient[at] ?? 0) + slope * ((song[at] ?? 0) - (film[at] ?? 0));
  }
}

function softmax(scores: readonly number[]): number[] {
  const largest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
