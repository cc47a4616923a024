import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "../../../core/text/html.js";

/** A page that belongs to no version. */
export interface OutsidePage {
  readonly title: string;
  readonly content: string;
  /** From the page to the folder of all reports, such as `../`. */
  readonly reports: string;
}

/** Written with the style of a version, which stays where it is because versions never change. */
export function outsidePage(page: OutsidePage, version: string, reportsFolder: string): string {
  const { title, content, reports } = page;
  const home = `${reports}${version}/index.html`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} | Leitmotif</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="application/atom+xml" title="Versions of the report" href="${reports}versions.xml">
${styleOf(join(reportsFolder, version), `${reports}${version}/`)}
</head>
<body>
<div id="observablehq-center">
<header id="observablehq-header"><a class="home" href="${home}">Leitmotif</a></header>
<main id="observablehq-main">
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</div>
</body>
</html>
`;
}

const STYLE = /<link rel="stylesheet"[^>]*>|<style>@font-face[\s\S]*?<\/style>/g;

/** The style sheet and typefaces of a version's first page, as seen from elsewhere. */
function styleOf(versionFolder: string, path: string): string {
  const html = readFileSync(join(versionFolder, "index.html"), "utf8");
  return [...html.matchAll(STYLE)].map(([tag]) => tag.replaceAll('"./', `"${path}`)).join("\n");
}
