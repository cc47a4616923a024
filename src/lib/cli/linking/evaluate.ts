import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import { evaluate } from "../../linking/evaluation/evaluate.js";
import type { Evaluation, Scores, Share } from "../../linking/evaluation/evaluation.js";
import { readGold, readLinks } from "../../linking/evaluation/read-tables.js";
import { reportRules } from "../../linking/evaluation/rule-report-files.js";
import { ruleReportText } from "./rule-report-text.js";

interface Options {
  readonly gold: string;
  readonly links?: string;
  readonly rules?: boolean;
  readonly releases?: string;
  readonly films?: string;
  readonly json?: boolean;
}

export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description(
      "compare links with labels: precision, recall, calibration, and the errors; or the rules that find films",
    )
    .requiredOption("--gold <file>", "the labels: release_id,film_id[,category]; an empty film_id means no film")
    .option("--links <file>", "what leitmotif link wrote")
    .option("--rules", "instead of links, the rules: what each finds, and how many films it has compared")
    .option("--releases <file>", "with --rules: the music releases")
    .option("--films <file>", "with --rules: the films")
    .option("--json", "print everything as JSON")
    .action(async (options: Options) => {
      const [result, text] = options.rules ? await evaluateRules(options) : await evaluateLinks(options);
      process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : text);
    });
}

async function evaluateLinks({ links, gold }: Options): Promise<[Evaluation, string]> {
  if (links === undefined) throw new UsageError("nothing to compare: name --links, or --rules, --releases and --films");
  const evaluation = evaluate(await readLinks(links), await readGold(gold));
  return [evaluation, report(evaluation)];
}

async function evaluateRules({ releases, films, gold }: Options) {
  if (releases === undefined || films === undefined) {
    throw new UsageError("--rules looks for films itself: name --releases and --films");
  }
  const rules = await reportRules({ releases, films }, await readGold(gold));
  return [rules, ruleReportText(rules)] as const;
}

function report({
  overall,
  byCategory,
  calibrationError,
  calibration,
  errors,
  unlabelled,
  unsure,
}: Evaluation): string {
  const rows: [string, Scores][] = [["all", overall], ...Object.entries(byCategory).filter(([name]) => name !== "")];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${"".padEnd(width)}  releases  right  wrong  missed  precision [95%]        recall [95%]           F1 [95%]`,
    ...rows.map(([name, scores]) => scoresLine(name.padEnd(width), scores)),
    "",
    `releases without a film: ${overall.withoutFilm}, of them linked all the same: ${overall.linkedWithoutFilm}`,
    `calibration error: ${calibrationError.toFixed(4)}`,
    ...calibration
      .filter(({ count }) => count > 0)
      .map(
        ({ from, count, probability, correct }) =>
          `  from ${from.toFixed(1)}: ${String(count).padStart(6)} links, probability ${probability.toFixed(3)}, true ${correct.toFixed(3)}`,
      ),
    `errors: ${errors.length}`,
    ...errors.map(({ kind, releaseId, filmId, category }) => `  ${kind}: ${releaseId} ${filmId} ${category}`),
    `left out: ${unsure} labelled unsure, ${unlabelled} links of releases without a label`,
    "",
  ].join("\n");
}

function scoresLine(name: string, { releases, right, wrong, missed, precision, recall, f1 }: Scores): string {
  const counts = [releases, right, wrong, missed].map((count, index) =>
    String(count).padStart([8, 5, 5, 6][index] ?? 6),
  );
  return `${name}  ${counts.join("  ")}  ${[precision, recall, f1].map(shareText).join("  ")}`;
}

function shareText({ value, low, high }: Share): string {
  return Number.isNaN(value) ? "-".padEnd(21) : `${value.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]`.padEnd(21);
}
