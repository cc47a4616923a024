import type MarkdownIt from "markdown-it";
import { frameworkOptions } from "#lib/report/framework/framework-options";
import { pageFooter } from "#lib/report/site/frame/page-footer";
import { pageHeader } from "#lib/report/site/frame/page-header";
import { typefaceStyle } from "#lib/report/site/look/typefaces";
import { fillIn } from "#lib/report/site/parts/fill-in";
import { readSiteContent } from "#lib/report/site/site-content";

/** The programs that every page runs, each in src/components. */
const SCRIPTS = ["charts", "tables", "versions"];

const { notice, versions, footer, parts } = await readSiteContent();

export default {
  ...frameworkOptions(),
  title: "Leitmotif",
  style: "style.css",
  head:
    typefaceStyle() + SCRIPTS.map((name) => `<script type="module" src="/components/${name}.js"></script>`).join(""),
  header: ({ path }: { path: string }) => pageHeader(path, notice, versions),
  footer: ({ path }: { path: string }) => pageFooter(path, footer),
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  markdownIt: (markdown: MarkdownIt) => markdown.use(fillIn, parts),
};
