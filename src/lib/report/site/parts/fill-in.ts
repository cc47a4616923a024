import type MarkdownIt from "markdown-it";
import { InputError } from "../../../core/errors.js";
import { withoutUnknown } from "../../claims/optional-text.js";

const PLACE = /\{\{([a-z]+ [a-z0-9._-]+)\}\}/g;

/**
 * A markdown-it plugin that inserts prepared parts where a page says `{{figure source-counts}}`, and leaves out what
 * depends on a claim that is not known.
 */
export function fillIn(markdown: MarkdownIt, parts: Readonly<Record<string, string>>): void {
  markdown.core.ruler.after("normalize", "fill_in", (state) => {
    const said = withoutUnknown(state.src, (claim) => parts[`claim ${claim}`] !== undefined);
    state.src = said.replace(PLACE, (_place, name: string) => {
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
