import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { withTemporaryFolder } from "../../core/atomic-write.js";
import { InputError } from "../../core/errors.js";
import { SNAPSHOT_VARIABLE } from "../../snapshot/open-snapshot.js";
import { connectToKernel, type JupyterClient } from "./jupyter-client.js";
import { startKernelProcess } from "./kernel-process.js";
import type { Notebook } from "./notebook.js";
import { notebookHtml } from "./notebook-html.js";
import { runNotebook } from "./run-notebook.js";

const START_ATTEMPTS = 3;

export interface NotebooksOptions {
  /** The folder that holds the notebooks folder and the installed packages. */
  readonly project: string;
  readonly snapshotFolder: string;
  /** Where the executed copies and their HTML go. */
  readonly output: string;
  /** How long one cell may take. */
  readonly cellSeconds?: number;
  onNotebook?(name: string): void;
}

/** Runs every notebook on a snapshot with the tslab kernel, and stops at the first failing cell. */
export async function runNotebooks(options: NotebooksOptions): Promise<string[]> {
  const folder = join(options.project, "notebooks");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  mkdirSync(options.output, { recursive: true });
  for (const name of names) {
    options.onNotebook?.(name);
    const executed = await execute(join(folder, name), options);
    const stem = join(options.output, basename(name, ".ipynb"));
    writeFileSync(`${stem}.ipynb`, `${JSON.stringify(executed, null, 1)}\n`);
    writeFileSync(`${stem}.html`, notebookHtml(executed, basename(name, ".ipynb")));
  }
  return names;
}

async function execute(path: string, { project, snapshotFolder, cellSeconds = 120 }: NotebooksOptions) {
  const notebook = readNotebook(path);
  return withTemporaryFolder(join(project, ".observablehq"), async (workFolder) => {
    const environment = { [SNAPSHOT_VARIABLE]: snapshotFolder };
    const client = await startClient({ project, notebookFolder: dirname(path), workFolder, environment }, cellSeconds);
    try {
      const executed = await runNotebook(notebook, client);
      const metadata = { ...executed.metadata, leitmotif: { snapshot: basename(snapshotFolder) } };
      return { ...executed, metadata };
    } catch (error) {
      throw new Error(`${relative(project, path)}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    } finally {
      client.close();
    }
  });
}

/** Another program may take a port between its choice and the start of the kernel, so a kernel gets a second chance. */
async function startClient(
  where: Parameters<typeof startKernelProcess>[0],
  cellSeconds: number,
): Promise<JupyterClient> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await connectToKernel(await startKernelProcess(where), cellSeconds);
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

function readNotebook(path: string): Notebook {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  if (notebook.nbformat !== 4) {
    throw new InputError("is not a notebook in format 4", { file: path, value: `${notebook.nbformat}` });
  }
  return notebook;
}
