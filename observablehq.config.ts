import type MarkdownIt from "markdown-it";
import { frameworkOptions } from "#lib/report/framework/framework-options";
import { pageFooter } from "#lib/report/site/frame/page-footer";
import { pageHeader } from "#lib/report/site/frame/page-header";
import { typefaceStyle } from "#lib/report/site/look/typefaces";
import { fillIn } from "#lib/report/site/parts/fill-in";
import { readSiteContent } from "#lib/report/site/site-content";

/** Two notes. Inline, because browsers ask for an icon in any case. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Crect width='16' height='16' rx='3' fill='%232b6a8f'/%3E" +
  "%3Cpath d='M6 12V4l6-1v7' fill='none' stroke='white' stroke-width='1.5'/%3E" +
  "%3Ccircle cx='4.8' cy='12' r='1.7' fill='white'/%3E%3Ccircle cx='10.8' cy='10.2' r='1.7' fill='white'/%3E%3C/svg%3E";

const { notice, footer, parts } = await readSiteContent();

export default {
  ...frameworkOptions(),
  title: "Leitmotif",
  style: "style.css",
  head: `${typefaceStyle()}<link rel="icon" href="${ICON}"><script type="module" src="/components/charts.js"></script><script type="module" src="/components/tables.js"></script>`,
  header: ({ path }: { path: string }) => pageHeader(path, notice),
  footer: ({ path }: { path: string }) => pageFooter(path, footer),
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  markdownIt: (markdown: MarkdownIt) => markdown.use(fillIn, parts),
};
