/** Things that are joined directly or over others are in one group. */
export interface Groups {
  readonly join: (one: string, other: string) => void;
  /** The name of the group that a thing is in: the same for all its things. */
  readonly groupOf: (thing: string) => string;
}

export function createGroups(): Groups {
  const parents = new Map<string, string>();
  const groupOf = (thing: string): string => {
    let top = thing;
    for (let parent = parents.get(top); parent !== undefined; parent = parents.get(top)) top = parent;
    if (top !== thing) parents.set(thing, top);
    return top;
  };
  return {
    groupOf,
    join(one, other) {
      const [from, to] = [groupOf(one), groupOf(other)];
      if (from !== to) parents.set(from, to);
    },
  };
}
