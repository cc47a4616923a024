import { beforeAll, describe, expect, it } from "vitest";
import type { ExplorerCase } from "#lib/report/explorer/cases/explorer-case";
import { eachSnapshotCase } from "#lib/report/explorer/cases/snapshot-cases";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { querySnapshot } from "#lib/snapshot/query-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";

let snapshot: Snapshot;
const cases: ExplorerCase[] = [];
const picked: ExplorerCase[] = [];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  await eachSnapshotCase(snapshot, "all", (found) => void cases.push(found));
  await eachSnapshotCase(snapshot, "one of each reason", (found) => void picked.push(found));
}, 300_000);

describe("eachSnapshotCase", () => {
  it("shows every link of the snapshot, to the last digit", async () => {
    const published = await querySnapshot(
      snapshot,
      `SELECT 'discogs:' || release_id AS release, coalesce(title_id, '') AS film, probability, decision, reason,
         coalesce(rule, '') AS rule, margin
       FROM link_release_title AS link
       JOIN dim_release AS release ON release.release_key = link.release_key AND release.is_current
       LEFT JOIN dim_title AS title ON title.title_key = link.title_key AND title.is_current`,
    );
    const shown = cases.flatMap(({ release, links }) =>
      links.map(({ filmId, probability, decision, reason, rule, margin }) => ({
        release: release.id,
        film: filmId,
        probability,
        decision,
        reason,
        rule,
        margin,
      })),
    );
    const text = (row: unknown) => JSON.stringify(row);
    expect(shown.map(text).sort()).toEqual(published.map(text).sort());
    expect(shown.length).toBeGreaterThan(900);
  });

  it("explains each link by steps that add up to its score, and to its probability", () => {
    for (const { links, candidates } of cases) {
      for (const { filmId, probability } of links.filter((link) => link.filmId !== "")) {
        const candidate = candidates.find((one) => one.filmId === filmId);
        expect(candidate?.probability).toBeCloseTo(probability, 4);
        const sum = candidate?.steps.reduce((bits, step) => bits + step[2], 0) ?? Number.NaN;
        expect(sum).toBeCloseTo(candidate?.score ?? 0, 2);
      }
    }
  });

  it("lists links before doubts before refusals", () => {
    const decisions = cases.map(({ links }) => ["match", "review", "none"].indexOf(links[0]?.decision ?? ""));
    expect(decisions).toEqual([...decisions].sort());
  });

  it("picks the first case of each decision and reason", () => {
    const kindOf = ({ links: [one] }: ExplorerCase) => `${one?.decision} ${one?.reason}`;
    const first = [...new Set(cases.map(kindOf))].map((kind) => cases.find((found) => kindOf(found) === kind));
    expect(picked).toEqual(first);
  });
});
