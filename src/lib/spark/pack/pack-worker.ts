import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { writeAtomically } from "../../core/atomic-write.js";
import type { Thresholds } from "../../linking/decide/decide.js";
import { libraryVersion } from "../../linking/index-file/library-version.js";
import { readVerdicts } from "../../linking/run/read-verdicts.js";
import type { WorkerSettings } from "../worker/worker-settings.js";
import { tarOf } from "./tar.js";

export interface PackOptions {
  readonly out: string;
  readonly thresholds: Thresholds;
  /** CSV of verdicts, which need not exist. */
  readonly verdicts: string;
}

/**
 * Packs the worker and all that it needs into one archive, and returns its size: the program, what it decides by, and
 * people's verdicts. The same code and the same settings give the same bytes.
 */
export async function packWorker({ out, thresholds, verdicts }: PackOptions): Promise<number> {
  // A mistake in the verdicts is told here rather than by a cluster.
  await readVerdicts(verdicts);
  const settings: WorkerSettings = { version: libraryVersion(), thresholds };
  const archive = gzipSync(
    tarOf([
      { name: "link-worker.mjs", content: await program() },
      { name: "settings.json", content: Buffer.from(`${JSON.stringify(settings)}\n`) },
      ...(existsSync(verdicts) ? [{ name: "verdicts.csv", content: readFileSync(verdicts) }] : []),
    ]),
    { level: 9 },
  );
  await writeAtomically(out, async (path) => writeFileSync(path, archive));
  return archive.byteLength;
}

/** The worker and the modules that it uses, as one module. */
async function program(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../worker/link-worker.js", import.meta.url))],
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild made no program of the worker");
  return file.contents;
}
