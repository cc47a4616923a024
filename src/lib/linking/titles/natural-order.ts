import { fold } from "./fold.js";
import { articles } from "./words.js";

/** Ends at the end of the text, a bracket, a colon or a dash. */
const ARTICLE_BEHIND = /^([^,]+), (\p{L}+['’]?)(?=\s*(?:$|[([{:]|\s[-–—]))/u;

/**
 * Puts a title into natural order that is sorted under its first significant word: "Matrix, The" becomes "The Matrix".
 */
export function inNaturalOrder(title: string): string {
  if (!title.includes(", ")) return title;
  const found = ARTICLE_BEHIND.exec(title);
  const [all = "", words = "", article = ""] = found ?? [];
  if (found === null || !articles.has(fold(article))) return title;
  const blank = /['’]$/.test(article) ? "" : " ";
  return `${article}${blank}${words}${title.slice(all.length)}`;
}
