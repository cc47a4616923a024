import { setCurrentDate } from "@observablehq/framework/dist/config.js";
import type MarkdownIt from "markdown-it";
import { fillIn } from "#lib/report/site/fill-in";
import { readSiteContent } from "#lib/report/site/site-content";

// Set by `leitmotif build`, which builds a copy of the pages; without them this is a preview.
const { LEITMOTIF_SITE_ROOT: root = "src", LEITMOTIF_SITE_OUTPUT: output } = process.env;

// Modification times would leak into the pages and the names of their files.
if (output !== undefined) setCurrentDate(new Date(0));

/** Two notes; inline, because browsers ask for an icon all the same. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Crect width='16' height='16' rx='3' fill='%232b6a8f'/%3E" +
  "%3Cpath d='M6 12V4l6-1v7' fill='none' stroke='white' stroke-width='1.5'/%3E" +
  "%3Ccircle cx='4.8' cy='12' r='1.7' fill='white'/%3E%3Ccircle cx='10.8' cy='10.2' r='1.7' fill='white'/%3E%3C/svg%3E";

const { header, footer, parts } = await readSiteContent();

export default {
  title: "Leitmotif",
  root,
  output,
  style: "style.css",
  // The default asks Google for fonts.
  globalStylesheets: [],
  head: `<link rel="icon" href="${ICON}"><script type="module" src="/components/charts.js"></script>`,
  header,
  // The default carries the date of the build.
  footer,
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  // Links with file names work on every server and without one.
  preserveExtension: true,
  preserveIndex: true,
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  markdownIt: (markdown: MarkdownIt) => markdown.use(fillIn, parts),
};
