import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyProject, leitmotif } from "./project.js";

/** How a project is built, apart from what must not change its bytes. */
export interface Surroundings {
  readonly threads?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** A program that runs the build, such as one that cuts the network. */
  readonly wrapper?: readonly string[];
}

/** A copy of the project with the report of a sample that is just large enough to predict from. */
export async function makeProject({ threads = 2, environment = {}, wrapper = [] }: Surroundings = {}): Promise<string> {
  const project = copyProject();
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify({ threads, sample: { films: 400 } }));
  await leitmotif(project, ["build"], environment, wrapper);
  return project;
}
