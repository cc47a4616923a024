import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { publishingWorkspace } from "#lib/cli/publishing/workspace";

describe("the workspace for publishing", () => {
  const entry = pathToFileURL(join(mkdtempSync(join(tmpdir(), "leitmotif-workspace-")), "commands.mjs"));

  it("says what to run while its packages are not installed", async () => {
    await expect(publishingWorkspace(entry)).rejects.toThrow(
      "publishing needs packages that are not installed (run once, in the folder of the kit: npm ci --prefix src/publish)",
    );
  });

  it("is loaded once they are", async () => {
    writeFileSync(entry, "export const COMMANDS = {};\n");
    expect(await publishingWorkspace(entry)).toMatchObject({ COMMANDS: {} });
  });
});
