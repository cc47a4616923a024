import { setCurrentDate } from "@observablehq/framework/dist/config.js";
import { fillIn } from "leitmotif/report/site/fill-in";
import { readSiteContent } from "leitmotif/report/site/site-content";
import type MarkdownIt from "markdown-it";

// Set by `leitmotif build`, which builds a copy of the pages; without them this is a preview.
const { LEITMOTIF_SITE_ROOT: root = "src", LEITMOTIF_SITE_OUTPUT: output } = process.env;

// Modification times would leak into the pages and the names of their files.
if (output !== undefined) setCurrentDate(new Date(0));

const { header, footer, parts } = await readSiteContent();

export default {
  title: "Leitmotif",
  root,
  output,
  style: "style.css",
  // The default asks Google for fonts.
  globalStylesheets: [],
  head: '<script type="module" src="/components/charts.js"></script>',
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
