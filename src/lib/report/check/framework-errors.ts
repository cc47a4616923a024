import { matches } from "./matches.js";

const ERROR_SHOWN = /class="[^"]*observablehq--error[^"]*"[^>]*>([^<]*)/g;

/** A syntax error, an import from outside or a computed file name becomes a red line on the page. */
export function errorsShown(html: string): string[] {
  return matches(html, ERROR_SHOWN).map((message) => `shows an error: ${message}`);
}

const INLINE_SCRIPT = /<script type="module">([\s\S]*?)<\/script>/g;
const IMPORT = /\bimport\s*(?:\(|[^"'();]*?\bfrom\b)?\s*["']([^"']+)["']/g;

/** Imports that Framework cannot find are left as they are and fail in the browser. */
export function unresolvedImports(html: string): string[] {
  return matches(html, INLINE_SCRIPT)
    .flatMap((script) => matches(script, IMPORT))
    .filter((specifier) => !/^\.{0,2}\//.test(specifier))
    .map((specifier) => `imports something that cannot be found: ${specifier}`);
}
