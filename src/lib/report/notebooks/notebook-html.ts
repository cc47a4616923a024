import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { escapeHtml } from "../../core/text/html.js";
import { type Cell, joined, type MimeBundle, type Notebook, type Output } from "./notebook.js";

const markdown = new MarkdownIt({ html: true });

/** An executed notebook as a self-contained page. */
export function notebookHtml(notebook: Notebook, name: string): string {
  const style = readFileSync(new URL("notebook.css", import.meta.url), "utf8");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${notebook.cells.map((cell, place) => cellHtml(cell, place + 1)).join("\n")}
</main>
<footer><p>Executed notebook <a href="./${name}.ipynb" download>${escapeHtml(name)}.ipynb</a></p></footer>
</body>
</html>
`;
}

function cellHtml(cell: Cell, number: number): string {
  const source = joined(cell.source);
  if (cell.cell_type !== "code") return cell.cell_type === "raw" ? "" : `<section>${markdown.render(source)}</section>`;
  return `<section class="code" id="cell-${number}"><pre tabindex="0"><code>${escapeHtml(source)}</code></pre>
${cell.outputs.map((output) => `<div class="output" tabindex="0">${outputHtml(output)}</div>`).join("\n")}</section>`;
}

function outputHtml(output: Output): string {
  if (output.output_type === "display_data") return richHtml(output.data);
  return textHtml(joined(output.text), output.name);
}

/** How to show each type, richest first. */
const SHOWINGS: readonly (readonly [type: string, html: (content: string) => string])[] = [
  ["text/html", (content) => content],
  ["image/svg+xml", (content) => content],
  ["image/png", (content) => `<img alt="" src="data:image/png;base64,${content.trim()}">`],
  ["text/markdown", (content) => markdown.render(content)],
  ["text/plain", (content) => textHtml(content, "stdout")],
];

function richHtml(data: MimeBundle): string {
  for (const [type, html] of SHOWINGS) {
    const content = data[type];
    if (typeof content === "string") return html(content);
    if (Array.isArray(content)) return html(content.join(""));
  }
  return "";
}

function textHtml(text: string, stream: "stdout" | "stderr"): string {
  return `<pre class="${stream}">${escapeHtml(text)}</pre>`;
}
