import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leitmotif } from "./run.js";

describe.skipIf(process.platform === "win32")(
  "Ctrl-C (not on Windows, where a process gets it only from its console)",
  () => {
    it.each(["SIGINT", "SIGTERM"] as const)(
      "ends the command with 130 on %s and leaves nothing half-written",
      async (signal) => {
        const folder = mkdtempSync(join(tmpdir(), "leitmotif-interrupt-"));
        const { code, stderr } = await leitmotif(folder, ["sample", "--films", "1000000", "--out", folder], {
          whenStarted: (child) => {
            const timer = setInterval(() => {
              if (!unfinishedBelow(folder)) return;
              clearInterval(timer);
              child.kill(signal);
            }, 10);
          },
        });
        expect(stderr).toContain("interrupted: half-written files were removed");
        expect(code).toBe(130);
        expect(unfinishedBelow(folder)).toBe(false);
      },
    );
  },
);

function unfinishedBelow(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) => name.includes(".partial"));
}
