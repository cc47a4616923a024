import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  type Config,
  filesBelow,
  findSnapshot,
  InputError,
  isText,
  openSnapshot,
  secretsIn,
  secretsOf,
  sha256OfFile,
  versionName,
} from "leitmotif/extension";
import type { LocalFile } from "../targets/target.js";
import type { Publication } from "./publication.js";

export interface Collected {
  readonly publication: Publication;
  /** The files on this machine, by their names in the publication. */
  readonly files: ReadonlyMap<string, LocalFile>;
}

/** Gathers a snapshot, its report and the evidence, and refuses what holds a secret or is not what was built. */
export async function collect(
  { paths }: Pick<Config, "paths">,
  snapshotId: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Collected> {
  const snapshot = openSnapshot(findSnapshot(paths.snapshots, snapshotId));
  const version = versionName(snapshot);
  const folders = {
    snapshot: snapshot.folder,
    report: reportFolder(paths.reports, version),
    evidence: paths.evidence,
  };
  const files = await describeFiles(folders, secretsOf(environment));
  for (const { name, sha256 } of snapshot.manifest.files) refuseDamaged(files.get(`snapshot/${name}`), sha256, name);
  const listed = [...files].map(([name, { bytes, sha256 }]) => ({ name, bytes, sha256 }));
  listed.sort((a, b) => (a.name < b.name ? -1 : 1));
  const publication = { version, snapshot: snapshot.id, data: snapshot.manifest.data, files: listed };
  return { publication, files };
}

function reportFolder(reports: string, version: string): string {
  const folder = join(reports, version);
  if (existsSync(join(folder, "index.html"))) return folder;
  throw new InputError("there is no report about this snapshot", { file: folder, remedy: "run: npm run build" });
}

async function describeFiles(
  folders: Readonly<Record<string, string>>,
  secrets: ReturnType<typeof secretsOf>,
): Promise<Map<string, LocalFile>> {
  const files = new Map<string, LocalFile>();
  for (const [part, folder] of Object.entries(folders)) {
    for (const name of existsSync(folder) ? filesBelow(folder) : []) {
      const path = join(folder, name);
      refuseSecrets(path, secrets);
      files.set(`${part}/${name}`, { path, bytes: statSync(path).size, sha256: await sha256OfFile(path) });
    }
  }
  return files;
}

function refuseSecrets(path: string, secrets: ReturnType<typeof secretsOf>): void {
  if (!isText(path)) return;
  const [found] = secretsIn(readFileSync(path, "utf8"), secrets);
  if (found !== undefined) throw new InputError(found, { file: path });
}

function refuseDamaged(file: LocalFile | undefined, sha256: string, name: string): void {
  if (file?.sha256 === sha256) return;
  throw new InputError(`the snapshot's ${name} is ${file === undefined ? "missing" : "not what was built"}`, {
    remedy: "leitmotif verify says what differs; build again",
  });
}
