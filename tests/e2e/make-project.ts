import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyProject, leitmotif } from "./project.js";

/** A copy of the project with the report of a small sample. */
export async function makeProject(): Promise<string> {
  const project = newProject({ threads: 2 });
  await leitmotif(project, ["build"]);
  return project;
}

/** A copy of the project without data. */
export function newProject({ threads }: { readonly threads: number }): string {
  const project = copyProject();
  configure(project, { threads, deliveries: 2 });
  return project;
}

/** Settings for a sample of just enough films to predict from. */
export function configure(
  project: string,
  { threads, deliveries }: { readonly threads: number; readonly deliveries: number },
): void {
  const settings = { threads, sample: { films: 400, deliveries } };
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify(settings));
}
