import type { PartKind, PartValue } from "./format.js";

/** Objects of arrays, which may hold objects of arrays. */
export interface PartTree {
  readonly [name: string]: PartValue | PartTree;
}

/** All arrays of an index with the paths of their keys. */
export function partsOf(tree: PartTree, prefix = ""): [name: string, value: PartValue][] {
  return Object.entries(tree).flatMap(([key, value]): [string, PartValue][] =>
    isValue(value) ? [[`${prefix}${key}`, value]] : partsOf(value, `${prefix}${key}.`),
  );
}

/** The index that has these arrays. */
export function treeOf(parts: Iterable<readonly [name: string, value: PartValue]>): PartTree {
  const tree: Branch = new Map();
  for (const [name, value] of parts) {
    const keys = name.split(".");
    const last = keys.pop() ?? "";
    keys.reduce(branchAt, tree).set(last, value);
  }
  return objectOf(tree);
}

export function kindOf(value: PartValue): PartKind {
  if (value instanceof Int32Array) return "int32";
  if (value instanceof Float64Array) return "float64";
  return typeof value === "number" ? "number" : "texts";
}

function isValue(value: PartValue | PartTree): value is PartValue {
  return typeof value === "number" || ArrayBuffer.isView(value) || Array.isArray(value);
}

type Branch = Map<string, PartValue | Branch>;

function branchAt(tree: Branch, key: string): Branch {
  const known = tree.get(key);
  if (known instanceof Map) return known;
  const branch: Branch = new Map();
  tree.set(key, branch);
  return branch;
}

function objectOf(branch: Branch): PartTree {
  return Object.fromEntries([...branch].map(([key, value]) => [key, value instanceof Map ? objectOf(value) : value]));
}
