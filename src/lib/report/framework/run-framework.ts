import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { endWithThisProcess } from "../../core/child-processes.js";
import { InputError } from "../../core/errors.js";

/** Tell Framework, which runs in a process of its own, where to find the pages of a build and where to write them. */
export const ROOT_VARIABLE = "LEITMOTIF_SITE_ROOT";
export const OUTPUT_VARIABLE = "LEITMOTIF_SITE_OUTPUT";

/** Builds the site with Observable Framework, whose output is shown only if it fails. */
export async function buildWithFramework(
  project: string,
  { root, output }: { readonly root: string; readonly output: string },
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const places = { [ROOT_VARIABLE]: relative(project, root), [OUTPUT_VARIABLE]: relative(project, output) };
  const child = spawn(process.execPath, [frameworkProgram(project), "build"], {
    cwd: project,
    env: frameworkEnvironment({ ...places, ...environment }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  endWithThisProcess(child);
  const [said, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (code !== 0) throw new InputError(`the site could not be built:\n${lastLines(said)}\n${lastLines(errors)}`);
}

/** Previews the pages with live reload until it is stopped, and shows Framework's output. */
export async function previewWithFramework(
  project: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [frameworkProgram(project), "preview", ...args], {
    cwd: project,
    env: frameworkEnvironment(environment),
    stdio: "inherit",
  });
  endWithThisProcess(child);
  const [code] = await once(child, "close");
  if (code) throw new InputError(`the preview ended with exit code ${code}`);
}

function frameworkEnvironment(environment: Readonly<Record<string, string>>) {
  return { ...process.env, ...environment, OBSERVABLE_TELEMETRY_DISABLE: "true" };
}

function frameworkProgram(project: string): string {
  const manifest = createRequire(join(project, "package.json")).resolve("@observablehq/framework/package.json");
  return join(dirname(manifest), "dist", "bin", "observable.js");
}

function lastLines(output: string): string {
  return output.trimEnd().split("\n").slice(-20).join("\n");
}
