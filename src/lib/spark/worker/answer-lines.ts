import { InputError } from "../../core/errors.js";
import type { Thresholds } from "../../linking/decide/decide.js";
import type { Link } from "../../linking/decide/link.js";
import { linkRelease } from "../../linking/decide/link-release.js";
import type { Ranker } from "../../linking/decide/ranking/ranker.js";
import { applyVerdicts, type VerdictsByRelease } from "../../linking/decide/verdicts.js";
import type { Release } from "../../linking/records.js";
import { RELEASE_COLUMNS, releaseOfRow, type TextRow } from "../../linking/run/records-of-rows.js";

/**
 * Answers lines, each a JSON list of a release's columns, by as many lines, each a JSON list of the release's links.
 */
export function answerLines(ranker: Ranker, thresholds: Thresholds, verdicts: VerdictsByRelease) {
  let line = 0;
  return (lines: readonly string[]): string => {
    let answers = "";
    for (const text of lines) {
      const release = releaseIn(text, ++line);
      const links = applyVerdicts(linkRelease(release, ranker, thresholds), verdicts.get(release.id));
      answers += `${JSON.stringify(links.map(rowOf))}\n`;
    }
    return answers;
  };
}

function releaseIn(text: string, line: number): Release {
  const values = valuesIn(text);
  if (values === undefined) {
    const remedy = `give a JSON list of texts for ${RELEASE_COLUMNS.join(",")}`;
    throw new InputError("is not a release", { file: "input", line, value: text, remedy });
  }
  const row = Object.fromEntries(RELEASE_COLUMNS.map((column, place) => [column, values[place] ?? ""]));
  // All columns are set now.
  return releaseOfRow(row as TextRow<(typeof RELEASE_COLUMNS)[number]>);
}

function valuesIn(text: string): readonly (string | null)[] | undefined {
  const values = parsed(text);
  if (!Array.isArray(values) || values.length !== RELEASE_COLUMNS.length) return undefined;
  return values.every((value) => typeof value === "string" || value === null) ? values : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What cannot be parsed is refused like any other line that is not a release.
    return undefined;
  }
}

/** The values that `leitmotif link` writes to Parquet: rounded, and nothing where a text is empty. */
function rowOf(link: Link) {
  return {
    release_id: link.releaseId || null,
    film_id: link.filmId || null,
    probability: Number(link.probability.toFixed(4)),
    decision: link.decision,
    reason: link.reason,
    rule: link.rule || null,
    margin: link.margin === undefined ? null : Number(link.margin.toFixed(2)),
    runner_up: link.runnerUp || null,
  };
}
