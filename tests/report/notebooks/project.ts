import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A folder with one file and the packages of this repository. */
export function projectWith(file: string, content: string): string {
  const project = mkdtempSync(join(tmpdir(), "leitmotif-project-"));
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), content);
  writeFileSync(join(project, "package.json"), "{}");
  return project;
}
