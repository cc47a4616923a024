import { openFilmIndex } from "../library/film-index.js";
import { readFilmIndex } from "../run/read-film-index.js";
import { eachRelease } from "../run/read-records.js";
import type { GoldLabel } from "./evaluation.js";
import { createRuleCounter, type RuleReport } from "./rule-report.js";

/** Reports what each rule finds for the releases in one file among the films in another. */
export async function reportRules(
  { releases, films }: { readonly releases: string; readonly films: string },
  gold: readonly GoldLabel[],
): Promise<RuleReport> {
  const counter = createRuleCounter(openFilmIndex(await readFilmIndex(films)), gold);
  await eachRelease(releases, counter.add);
  return counter.report();
}
