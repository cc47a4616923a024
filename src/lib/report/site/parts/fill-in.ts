import type MarkdownIt from "markdown-it";
import { InputError } from "../../../core/errors.js";

const PLACE = /\{\{([a-z]+ [a-z0-9._-]+)\}\}/g;

/** A markdown-it plugin that inserts prepared parts where a page says `{{figure source-counts}}`. */
export function fillIn(markdown: MarkdownIt, parts: Readonly<Record<string, string>>): void {
  markdown.core.ruler.after("normalize", "fill_in", (state) => {
    state.src = state.src.replace(PLACE, (_place, name: string) => {
      const part = parts[name];
      if (part === undefined) {
        throw new InputError("a page uses a part that does not exist", {
          value: name,
          remedy: `the parts are: ${Object.keys(parts).join(", ")}`,
        });
      }
      return part;
    });
  });
}
