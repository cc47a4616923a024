/** Maps the value of each level. */
export function mapLevels<Level extends string, From, To>(
  levels: Readonly<Record<Level, From>>,
  map: (level: Level, value: From) => To,
): Record<Level, To> {
  // Object.entries loses that the keys are the levels.
  const entries = Object.entries(levels) as [Level, From][];
  return Object.fromEntries(entries.map(([level, value]) => [level, map(level, value)])) as Record<Level, To>;
}
