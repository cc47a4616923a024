import { tmpdir } from "node:os";
import { basename } from "node:path";
import { Command } from "commander";
import { withTemporaryFolder } from "../../core/atomic-write.js";
import { counted } from "../../core/numbers.js";
import { findSnapshot } from "../../snapshot/find-snapshot.js";
import { openSnapshot } from "../../snapshot/open-snapshot.js";
import { verifySnapshot } from "../../snapshot/verify-snapshot.js";
import { publishWarehouse } from "../../stages/snapshot-stage.js";
import { ToldFailure } from "../failure.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

export function verifyCommand(): Command {
  return new Command("verify")
    .description("check every byte of a snapshot against its manifest")
    .argument("[id]", "the snapshot's id, or the start of it (default: the snapshot of the last build)")
    .option("--json", "print the faults as JSON")
    .action(async (id: string | undefined, { json }: { readonly json?: boolean }, command: Command) => {
      const config = configOf(command);
      const folder = findSnapshot(config.paths.snapshots, id);
      const faults = await withTemporaryFolder(tmpdir(), (again) =>
        verifySnapshot(folder, () => publishWarehouse(config, again)),
      );
      const { files } = openSnapshot(folder).manifest;
      const lines = faults.map(({ file, fault }) => `${file} ${fault}\n`).join("");
      const verdict = faults.length === 0 ? "as published" : counted(faults.length, "fault", "faults");
      const text = `${lines}${basename(folder)}: ${counted(files.length, "file", "files")}, ${verdict}\n`;
      print(command, json ? `${JSON.stringify({ snapshot: basename(folder), faults }, null, 2)}\n` : text);
      if (faults.length > 0) throw new ToldFailure();
    });
}
