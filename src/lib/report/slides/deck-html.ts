import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { fillIn } from "../site/parts/fill-in.js";
import type { Parts } from "../site/parts/part.js";

/** One page with a section for each slide. It scrolls from slide to slide, and prints one to a sheet. */
export function deckHtml({ parts, head }: { readonly parts: Parts; readonly head: string }): string {
  const markdown = new MarkdownIt({ html: true }).use(fillIn, parts);
  const slides = readFileSync(new URL("deck.md", import.meta.url), "utf8")
    .split(/^---$/m)
    .map((slide, place, all) => slideHtml(markdown.render(slide), place + 1, all.length));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Leitmotif in slides</title>
${head}
<style>${readFileSync(new URL("deck.css", import.meta.url), "utf8")}</style>
</head>
<body>
<main>
${slides.join("\n")}
</main>
</body>
</html>
`;
}

/** Links of the pages' parts are relative to the folder above. */
function slideHtml(html: string, number: number, count: number): string {
  const linked = html.replaceAll(/href="\.\/([\w-]+)(#[^"]*)?"/g, 'href="../$1.html$2"');
  return `<section class="slide" id="slide-${number}">${linked}<p class="slide-number">${number} / ${count}</p></section>`;
}
