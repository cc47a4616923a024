export interface Test {
  readonly name: string;
  readonly p: number;
}

export interface AdjustedTest extends Test {
  /** The smallest false discovery rate at which this test still counts as a discovery. */
  readonly q: number;
}

export interface Family {
  readonly family: string;
  /** How many tests were made, whether or not they found anything. */
  readonly tests: number;
  readonly results: readonly AdjustedTest[];
}

/** Adjusts all tests of a family declared beforehand (Benjamini & Hochberg 1995), kept in their order. */
export function falseDiscovery(family: string, tests: readonly Test[]): Family {
  const wrong = tests.find(({ p }) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`${family}: the p-value of ${wrong.name} is ${wrong.p}`);
  const falling = [...tests.entries()].sort(([, one], [, other]) => other.p - one.p);
  const adjusted = new Array<number>(tests.length);
  let smallest = 1;
  for (const [place, [index, { p }]] of falling.entries()) {
    smallest = Math.min(smallest, p * (tests.length / (tests.length - place)));
    adjusted[index] = smallest;
  }
  return { family, tests: tests.length, results: tests.map((test, index) => ({ ...test, q: adjusted[index] ?? 1 })) };
}
