import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { InputError } from "../../core/errors.js";
import { filesBelow } from "../files-below.js";

/** A fault of the built site that a reader would notice. */
export interface Finding {
  readonly page: string;
  readonly reason: string;
}

/**
 * Fails on faults that Framework only hints at or does not notice, naming page and reason. Returns the number of pages.
 */
export function checkSite(folder: string): number {
  const files = filesBelow(folder);
  const pages = files.filter((name) => name.endsWith(".html"));
  const findings = findFaults(new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")])), files);
  if (findings.length === 0) return pages.length;
  throw new InputError(
    `the site has faults:\n${findings.map(({ page, reason }) => `  ${page}: ${reason}`).join("\n")}`,
  );
}

/** All faults of the pages, given their HTML and the names of all files of the site. */
export function findFaults(pages: ReadonlyMap<string, string>, files: readonly string[]): Finding[] {
  const targets = targetsOf(pages, files);
  return [...pages].flatMap(([page, html]) =>
    [
      ...errorsShown(html),
      ...unresolvedImports(html),
      ...foreignResources(html),
      ...brokenLinks(page, html, targets),
    ].map((reason) => ({ page, reason })),
  );
}

const ERROR_SHOWN = /class="[^"]*observablehq--error[^"]*"[^>]*>([^<]*)/g;

/** A syntax error, an import from outside or a computed file name becomes a red line on the page. */
function errorsShown(html: string): string[] {
  return matches(html, ERROR_SHOWN).map((message) => `shows an error: ${message}`);
}

const INLINE_SCRIPT = /<script type="module">([\s\S]*?)<\/script>/g;
const IMPORT = /\bimport\s*(?:\(|[^"'();]*?\bfrom\b)?\s*["']([^"']+)["']/g;

/** Imports that Framework cannot find are left as they are and fail in the browser. */
function unresolvedImports(html: string): string[] {
  return matches(html, INLINE_SCRIPT)
    .flatMap((script) => matches(script, IMPORT))
    .filter((specifier) => !/^\.{0,2}\//.test(specifier))
    .map((specifier) => `imports something that cannot be found: ${specifier}`);
}

const RESOURCE =
  /<(?:script|img|source|iframe|link(?=[^>]*\brel="(?:stylesheet|preload|modulepreload|preconnect|icon)"))\b[^>]*?\b(?:src|href)="((?:https?:)?\/\/[^"]*)"/g;

/** A page must be complete without a network, and must not tell anybody that it is being read. */
function foreignResources(html: string): string[] {
  return matches(html, RESOURCE).map((address) => `loads from another site: ${address}`);
}

const LINK = /\b(?:href|src)="([^"]*)"/g;

function brokenLinks(page: string, html: string, targets: ReadonlySet<string>): string[] {
  return matches(html, LINK)
    .filter((link) => !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link) && !targets.has(targetOf(page, link)))
    .map((link) => `links to something that does not exist: ${link}`);
}

/** Resolves a link to a path such as `evidence/page.html#part`. */
function targetOf(page: string, link: string): string {
  const [path = "", part] = decodeURI(link).split("#");
  const file = path === "" ? page : posix.join(posix.dirname(page), path.replace(/\?.*$/, ""));
  return part ? `${file}#${part}` : file;
}

/** All files, and all parts of pages that have an id. */
function targetsOf(pages: ReadonlyMap<string, string>, files: readonly string[]): ReadonlySet<string> {
  const parts = [...pages].flatMap(([page, html]) => matches(html, /\bid="([^"]*)"/g).map((id) => `${page}#${id}`));
  return new Set([...files, ...parts]);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, part]) => part ?? "");
}
