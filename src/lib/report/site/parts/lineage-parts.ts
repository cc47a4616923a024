import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineageHtml } from "../../lineage/lineage-html.js";
import { type PageFigures, runLineage } from "../../lineage/run-lineage.js";
import type { SiteFigure } from "../figures/site-figure.js";
import { PAGES } from "../pages.js";
import type { PartSource, Parts } from "./part.js";
import { belongs } from "./topic-html.js";

/** `{{lineage run}}` shows where everything comes from in this run. */
export async function lineageParts({ snapshot, figures, project }: PartSource): Promise<Parts> {
  return { "lineage run": lineageHtml(await runLineage(snapshot, pagesWith(figures, project))) };
}

const SHOWN = /\{\{(?:figure|card|finding) ([a-z0-9-]+)\}\}/g;

function pagesWith(figures: readonly SiteFigure[], project: string): PageFigures[] {
  return PAGES.map(({ path, name, topics = [] }) => {
    const text = readFileSync(join(project, "src", `${path}.md`), "utf8");
    const named = [...text.matchAll(SHOWN)].map(([, figure = ""]) => figure);
    const ofTopics = figures
      .filter(({ topic }) => topics.some((own) => belongs(topic, own)))
      .map((figure) => figure.name);
    return { path, name, figures: [...new Set([...named, ...ofTopics])] };
  });
}
