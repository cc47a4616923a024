import type { Published } from "#lib/report/changes/comparison";
import type { Claim, LinkLine, MadeFrom, Version } from "#lib/report/changes/version-record";

const MADE_FROM: MadeFrom = {
  deliveries: { "imdb 2026-01-01": "aaa" },
  code: { link: "l1", snapshot: "s1" },
  settings: { "gates.rowDrift": 0.3, "linking.costs.wrongLink": 10 },
};

export function versionOf(version: string, pages: readonly string[] = ["index.html", "music.html"]): Version {
  return {
    version,
    snapshot: version.slice(11),
    data: "sample",
    newestDelivery: version.slice(0, 10),
    pages,
    quality: {
      tables: 3,
      rows: 1200,
      gates: { passed: 126, warned: 0 },
      links: { match: 10, review: 2, none: 5 },
      precision: { value: 0.98, low: 0.95, high: 0.99 },
    },
  };
}

export function published(
  version: string,
  parts: {
    readonly claims?: readonly Claim[];
    readonly links?: readonly LinkLine[];
    readonly madeFrom?: Partial<MadeFrom>;
  } = {},
): Published {
  const { claims = [], links = [], madeFrom = {} } = parts;
  const made = { ...MADE_FROM, ...madeFrom };
  return { version: versionOf(version), record: { madeFrom: made, claims, tables: [], figures: [] }, links };
}

export function claim(name: string, value: number, computedBy = "evaluate"): Claim {
  return { name, value, unit: "films", computedBy };
}
