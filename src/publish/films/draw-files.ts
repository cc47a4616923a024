import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "leitmotif/extension";
import { drawFilmCharts } from "./film-charts.js";
import { readFilmsCsv } from "./film-row.js";

/** Draws the charts about a file of films into a folder, and returns their paths with what they say. */
export async function drawFiles(csv: string, folder: string): Promise<{ path: string; title: string }[]> {
  const charts = await drawFilmCharts(readFilmsCsv(readFileSync(csv), csv));
  mkdirSync(folder, { recursive: true });
  const drawn: { path: string; title: string }[] = [];
  for (const { name, title, png } of charts) {
    const path = join(folder, `${name}.png`);
    await writeAtomically(path, async (temporary) => writeFileSync(temporary, png));
    drawn.push({ path, title });
  }
  return drawn;
}
