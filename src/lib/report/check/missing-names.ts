import { matches } from "./matches.js";

/** Each says what a page lacks for a reader who does not see it, or who looks for it among many. */
const CHECKS: readonly ((html: string) => string[])[] = [
  (html) => (/<html\b[^>]*\blang="[^"]+"/.test(html) ? [] : ["does not say its language"]),
  (html) => (/<title>\s*[^<\s]/.test(html) ? [] : ["has no title"]),
  (html) => (/<h1\b/.test(html) ? [] : ["has no heading of the first level"]),
  imagesWithoutText,
  framesWithoutTitle,
  drawingsWithoutName,
  repeatedIds,
];

const NOT_SHOWN = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g;

export function missingNames(html: string): string[] {
  const shown = html.replace(NOT_SHOWN, "$1");
  return CHECKS.flatMap((check) => check(shown));
}

/** An image that says nothing new has an empty text; none at all makes screen readers read out the file name. */
function imagesWithoutText(html: string): string[] {
  return matches(html, /(<img\b[^>]*>)/g)
    .filter((tag) => !/\balt="/.test(tag))
    .map((tag) => `has an image without a text in its place: ${shortened(tag)}`);
}

function framesWithoutTitle(html: string): string[] {
  return matches(html, /(<iframe\b[^>]*>)/g)
    .filter((tag) => !/\btitle="[^"]/.test(tag))
    .map((tag) => `has a frame without a title: ${shortened(tag)}`);
}

const DRAWING = /(<\w+\b[^>]*\brole="img"[^>]*>\s*(?:<title\b[^>]*>[^<]+)?)/g;

function drawingsWithoutName(html: string): string[] {
  return matches(html, DRAWING)
    .filter((tag) => !/\baria-label(?:ledby)?="[^"]|<title/.test(tag))
    .map((tag) => `has a drawing without a name: ${shortened(tag)}`);
}

/** A link to a part of a page leads to the first with its id, and labels are taken from it. */
function repeatedIds(html: string): string[] {
  const ids = matches(html, /<[^>]*?\sid="([^"]*)"/g);
  const seen = new Set<string>();
  const repeated = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
  return [...repeated].map((id) => `has several parts with the id ${id}`);
}

function shortened(tag: string): string {
  return tag.length > 100 ? `${tag.slice(0, 99)}…` : tag;
}
