import { Command, configOf, counted, PATIENCE, print, wholeNumber } from "leitmotif/extension";
import { collect } from "../publishing/collect.js";
import { type Published, publish } from "../publishing/publish.js";
import { ADDRESSES, openTarget } from "../targets/open-target.js";
import { transferProgress } from "./transfer-progress.js";

interface Options {
  readonly snapshot?: string;
  readonly parallel: number;
  readonly json?: boolean;
}

const CREDENTIALS = `
Credentials come from where the clients of the clouds look for them: for Azure, AZURE_STORAGE_CONNECTION_STRING, the
environment, a managed identity or "az login"; for AWS, the environment, a profile or a role.

What is published never changes. Only latest.json does, which names the newest publication, after all its files are
there. A run that was interrupted goes on when the same command is run again.

Examples:
  leitmotif publish /mnt/shared/leitmotif
  leitmotif publish az://account/container/leitmotif
  leitmotif publish s3://bucket/leitmotif
`;

export function publishCommand(): Command {
  return new Command("publish")
    .description("take the newest snapshot, its report and the evidence to a folder, Azure or S3")
    .argument("<url>", ADDRESSES)
    .option("--snapshot <id>", "publish this snapshot (default: that of the last build)")
    .option("--parallel <files>", "how many files to put at a time", wholeNumber(1, 64), 8)
    .option("--json", "print what was published as JSON")
    .addHelpText("after", CREDENTIALS)
    .action(run);
}

async function run(url: string, { snapshot, parallel, json }: Options, command: Command): Promise<void> {
  const target = await openTarget(url);
  const collected = await collect(configOf(command), snapshot, process.env);
  const total = collected.publication.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const events = transferProgress(command, "publish", total);
  const published = await publish(target, collected, { parallel, patience: PATIENCE, events }).finally(events.done);
  const { version } = collected.publication;
  print(
    command,
    json
      ? `${JSON.stringify({ url: target.url, version, ...published }, null, 2)}\n`
      : report(target.url, version, published),
  );
}

function report(url: string, version: string, { id, put, wasThere, isNew }: Published): string {
  const there = wasThere === 0 ? "" : `, ${counted(wasThere, "was", "were")} there before`;
  const latest = isNew ? "latest points to it" : "latest pointed to it before";
  return `${url}: version ${version} as publication ${id}, ${counted(put, "file", "files")} put${there}; ${latest}\n`;
}
