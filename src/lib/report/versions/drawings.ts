import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../core/sha256.js";
import { unescapeHtml } from "../../core/text/html.js";
import type { FigureFile } from "../changes/version-record.js";

/** Where Framework 1.13.4 puts the output of loaders, under a name with a hash. */
const FOLDER = "_file/loaders";
const DRAWING = /^(?<name>.+)\.[0-9a-f]{8}\.svg$/;

/** The drawings of figures in the folder of a version, by name. */
export function drawingsIn(versionFolder: string): FigureFile[] {
  const folder = join(versionFolder, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const name = DRAWING.exec(file)?.groups?.name;
      if (name === undefined) return [];
      const svg = readFileSync(join(folder, file), "utf8");
      const title = unescapeHtml(/<svg\b[^>]*\baria-label="([^"]*)"/.exec(svg)?.[1] ?? name);
      return [{ name, title, file: `${FOLDER}/${file}`, sha256: sha256(svg) }];
    });
}
