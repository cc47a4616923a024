import { Command, Option } from "commander";
import { SOURCE_NAMES, type SourceName } from "../../contract/sources.js";
import { InputError } from "../../core/errors.js";
import { type Delivery, findDeliveries } from "../../sources/delivery.js";
import { bytesToIngest, type IngestResult, ingestDeliveries } from "../../sources/ingest.js";
import { describeFailure, ToldFailure } from "../failure.js";
import { configOf } from "../global-options.js";
import { isoDate } from "../option-values.js";
import { print, progressOf, tell } from "../output.js";
import { progress } from "../progress.js";
import { ingestReport } from "./ingest-report.js";

interface Options {
  readonly source?: SourceName;
  readonly date?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function ingestCommand(): Command {
  return new Command("ingest")
    .description("convert deliveries to typed Parquet, and keep rejected rows in separate files")
    .addOption(new Option("--source <source>", "only deliveries of this source").choices(SOURCE_NAMES))
    .option("--date <date>", "only deliveries of this date", isoDate)
    .option("--force", "read again what is already staged")
    .option("--json", "print the counts as JSON")
    .action(ingest);
}

async function ingest(options: Options, command: Command): Promise<void> {
  const { paths, sources } = configOf(command);
  const { raw, staged, rejects } = paths;
  const deliveries = wantedDeliveries(raw, options);
  const bar = progress({
    label: "ingest",
    unit: "bytes",
    total: await bytesToIngest(deliveries),
    show: progressOf(command),
  });
  const results = await ingestDeliveries(deliveries, {
    stagedFolder: staged,
    rejectsFolder: rejects,
    settings: sources,
    force: options.force ?? false,
    onBytes: bar.advance,
  });
  bar.done();
  print(command, options.json ? `${JSON.stringify(results.map(asJson), null, 2)}\n` : ingestReport(results));
  const failures = results.flatMap((result) => (result.outcome === "failed" ? [result.error] : []));
  for (const error of failures) tell(command, `error: ${describeFailure(error)}\n`);
  if (failures.length > 0) throw new ToldFailure();
}

function wantedDeliveries(rawFolder: string, { source, date }: Options): Delivery[] {
  const wanted = findDeliveries(rawFolder).filter(
    (delivery) => (source ?? delivery.source) === delivery.source && (date ?? delivery.date) === delivery.date,
  );
  if (wanted.length > 0) return wanted;
  const which = [source, date].filter((text) => text !== undefined).join(" of ");
  throw new InputError(`holds no delivery${which === "" ? "" : ` from ${which}`}`, {
    file: rawFolder,
    remedy: "run: leitmotif sample, or: leitmotif fetch",
  });
}

function asJson(result: IngestResult) {
  if (result.outcome !== "failed") return { outcome: result.outcome, ...result.counts };
  const { source, date } = result.delivery;
  return { outcome: result.outcome, source, date, error: describeFailure(result.error) };
}
