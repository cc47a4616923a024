import { fold } from "./fold.js";
import { articles } from "./words.js";

/** Up to the end, a bracket, a colon or a dash. */
const ARTICLE_BEHIND = /^([^,]+), (\p{L}+['’]?)(?=\s*(?:$|[([{:]|\s[-–—]))/u;

/** A title sorted under its first telling word, as lists have it: "Matrix, The" is "The Matrix". */
export function inNaturalOrder(title: string): string {
  if (!title.includes(", ")) return title;
  const found = ARTICLE_BEHIND.exec(title);
  const [all = "", words = "", article = ""] = found ?? [];
  if (found === null || !articles.has(fold(article))) return title;
  const blank = /['’]$/.test(article) ? "" : " ";
  return `${article}${blank}${words}${title.slice(all.length)}`;
}
