import { existsSync } from "node:fs";
import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import { evaluate } from "../../linking/evaluation/evaluate.js";
import type { Evaluation, GoldLabel } from "../../linking/evaluation/evaluation.js";
import { readGold, readLinks } from "../../linking/evaluation/read-tables.js";
import type { RuleReport } from "../../linking/evaluation/rule-report.js";
import { reportRules } from "../../linking/evaluation/rule-report-files.js";
import { type LinkedLists, requireWarehouse } from "../../linking/run/warehouse/warehouse-lists.js";
import { judgeWarehouse, truthFile } from "../../stages/link-measures/measure-links.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { evaluationText } from "./evaluation-text.js";
import { withLists } from "./named-lists.js";
import { ruleReportText } from "./rule-report-text.js";

interface Options extends Partial<LinkedLists> {
  readonly gold?: string;
  readonly rules?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Without --links the links of the warehouse are judged, and with --rules its releases and films are used. Without --gold
the labels are the truth about the sample, which leitmotif sample writes beside its deliveries.

Examples:
  leitmotif evaluate                                     the warehouse of the sample
  leitmotif evaluate --gold labels.csv                   the warehouse, by labels of your own
  leitmotif evaluate --links links.csv --gold labels.csv
  leitmotif evaluate --rules --releases mine.csv --films films.csv --gold labels.csv
`;

export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description(
      "compare links with labels (precision, recall, calibration, errors), or evaluate the rules that find films",
    )
    .option("--gold <file>", "the labels: release_id,film_id[,category]; an empty film_id means no film")
    .option("--links <file>", "links written by leitmotif link, instead of those of the warehouse")
    .option("--rules", "evaluate the rules instead: what each finds, and how many films it compares")
    .option("--releases <file>", "with --rules: the music releases, instead of those of the warehouse")
    .option("--films <file>", "with --rules: the films, instead of those of the warehouse")
    .option("--json", "print everything as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options, command: Command) => {
      refuseLeftOver(options);
      const [result, text] = options.rules
        ? await evaluateRules(options, command)
        : await evaluateLinks(options, command);
      print(command, options.json ? `${JSON.stringify(result, null, 2)}\n` : text);
    });
}

function refuseLeftOver({ rules, links, releases, films }: Options): void {
  if (rules && links !== undefined) throw new UsageError("--rules does not use --links: leave out one of them");
  if (!rules && (releases ?? films) !== undefined) {
    throw new UsageError("--releases and --films are only for --rules; to evaluate links, use --links and --gold");
  }
}

async function evaluateLinks({ links, gold }: Options, command: Command): Promise<[Evaluation, string]> {
  const evaluation = await judge(links, gold, command);
  return [evaluation, evaluationText(evaluation)];
}

async function judge(links: string | undefined, gold: string | undefined, command: Command): Promise<Evaluation> {
  if (gold === undefined) {
    if (links !== undefined) throw new UsageError("nothing to compare the links with: give the labels with --gold");
    return (await judgeByTruth(command)).evaluation;
  }
  const labels = await readGold(gold);
  return withLists({ ...(links !== undefined && { links }) }, ["links"], command, async (lists) =>
    evaluate(await readLinks(lists.links), labels),
  );
}

async function evaluateRules({ gold, releases, films }: Options, command: Command): Promise<[RuleReport, string]> {
  const own = { ...(releases !== undefined && { releases }), ...(films !== undefined && { films }) };
  if (gold === undefined && Object.keys(own).length > 0) {
    throw new UsageError("nothing to compare the rules with: give the labels with --gold");
  }
  const labels: readonly GoldLabel[] = gold === undefined ? (await judgeByTruth(command)).labels : await readGold(gold);
  const rules = await withLists(own, ["releases", "films"], command, (lists) => reportRules(lists, labels));
  return [rules, ruleReportText(rules)];
}

function judgeByTruth(command: Command): ReturnType<typeof judgeWarehouse> {
  const config = configOf(command);
  requireWarehouse(config.paths.warehouse);
  if (existsSync(truthFile(config))) return judgeWarehouse(config);
  throw new UsageError(
    `the truth is known only for the sample, and ${truthFile(config)} does not exist: give labels with --gold`,
  );
}
