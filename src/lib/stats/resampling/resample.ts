/** Rows that belong together, such as the songs of a film, and are drawn or left out as one. */
export type RowGroups = readonly Int32Array[];

/** Each row alone, or the rows of each cluster in the order in which the clusters first appear. */
export function rowGroups(rows: number, clusters?: ArrayLike<string | number>): RowGroups {
  if (clusters === undefined) return Array.from({ length: rows }, (_, row) => Int32Array.of(row));
  if (clusters.length !== rows)
    throw new RangeError(`clusters has ${clusters.length} values where ${rows} are expected`);
  const groups = new Map<string | number | undefined, number[]>();
  for (let row = 0; row < rows; row++) {
    const group = groups.get(clusters[row]);
    if (group === undefined) groups.set(clusters[row], [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => Int32Array.from(group));
}

/** As many groups as there are, drawn with replacement. Row numbers are valid until the next sample. */
export function* resampled(groups: RowGroups, count: number, random: () => number): Generator<Int32Array> {
  const longest = groups.reduce((most, group) => Math.max(most, group.length), 0);
  const rows = new Int32Array(longest * groups.length);
  for (let sample = 0; sample < count; sample++) {
    let length = 0;
    for (let draw = 0; draw < groups.length; draw++) {
      const group = groups[Math.floor(random() * groups.length)];
      if (group === undefined) continue;
      // Copied by hand: most groups have one row, for which `set` is slow.
      for (let at = 0; at < group.length; at++) rows[length++] = group[at] ?? 0;
    }
    yield rows.subarray(0, length);
  }
}

/** All rows except those of one part of the groups, for each part in turn. */
export function* leaveOneOut(groups: RowGroups, mostParts: number): Generator<Int32Array> {
  const parts = Math.min(groups.length, mostParts);
  const rows = new Int32Array(groups.reduce((sum, group) => sum + group.length, 0));
  for (let part = 0; part < parts; part++) {
    let length = 0;
    for (const [index, group] of groups.entries()) {
      if (index % parts === part) continue;
      for (let at = 0; at < group.length; at++) rows[length++] = group[at] ?? 0;
    }
    yield rows.subarray(0, length);
  }
}
