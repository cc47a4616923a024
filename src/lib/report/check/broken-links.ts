import { posix } from "node:path";
import { matches } from "./matches.js";

const LINK = /\b(?:href|src)="([^"]*)"/g;
const OTHER_SITE = /^(?:[a-z][a-z+.-]*:|\/\/)/i;

export function brokenLinks(page: string, html: string, targets: ReadonlySet<string>): string[] {
  return matches(html, LINK)
    .filter((link) => !OTHER_SITE.test(link) && !targets.has(targetOf(page, link)))
    .map((link) => `links to something that does not exist: ${link}`);
}

/** Everything that a link may lead to: all files, and all parts of pages that have an id. */
export function targetsOf(pages: ReadonlyMap<string, string>, files: readonly string[]): ReadonlySet<string> {
  const parts = [...pages].flatMap(([page, html]) => matches(html, /\bid="([^"]*)"/g).map((id) => `${page}#${id}`));
  return new Set([...files, ...parts]);
}

/** Resolves a link to a path such as `evidence/page.html#part`. */
function targetOf(page: string, link: string): string {
  const [path = "", part] = decodeURI(link).split("#");
  const file = path === "" ? page : posix.join(posix.dirname(page), path.replace(/\?.*$/, ""));
  return part ? `${file}#${part}` : file;
}
