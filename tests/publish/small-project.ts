import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadConfig } from "#lib/core/config";
import { describeFile, type Manifest, manifestText, snapshotId } from "#lib/snapshot/manifest";

export interface SmallProject {
  readonly folder: string;
  readonly configFile: string;
  readonly config: ReturnType<typeof loadConfig>;
  readonly snapshot: string;
}

/** What a build leaves, with so many tables: enough to be published. Other content makes another snapshot. */
export async function smallProject({ content = "rows", tables = 6 } = {}): Promise<SmallProject> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-project-"));
  const configFile = join(folder, "leitmotif.config.json");
  writeFileSync(configFile, "{}");
  const snapshot = await writeTables(join(folder, "data", "snapshots"), content, tables);
  write(join(folder, "data", "snapshots", "current.txt"), `${snapshot}\n`);
  write(join(folder, "reports", `2026-01-01-${snapshot}`, "index.html"), `<title>${content}</title>`);
  write(join(folder, "evidence", "gates.csv"), `gate,result\n${content},passed\n`);
  return { folder, configFile, config: loadConfig(configFile), snapshot };
}

async function writeTables(snapshots: string, content: string, tables: number): Promise<string> {
  const folder = join(snapshots, "unnamed");
  const names = Array.from({ length: tables }, (_, index) => `table_${index}.parquet`);
  for (const name of names) write(join(folder, name), `${content} of ${name}`);
  const files = await Promise.all(names.map((name) => describeFile(folder, name, 1)));
  const manifest: Manifest = { data: "sample", deliveries: [{ source: "imdb", date: "2026-01-01" }], files };
  write(join(folder, "manifest.json"), manifestText(manifest));
  const id = snapshotId(manifest);
  renameSync(folder, join(snapshots, id));
  return id;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
