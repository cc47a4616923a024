import { SOURCE_NAMES } from "../contract/sources.js";
import type { Notice } from "./notice.js";

/** What each source demands to be said, in their order; loaded without the code that reads and downloads. */
export function loadNotices(): Promise<Notice[]> {
  return Promise.all(
    SOURCE_NAMES.map(async (name) => {
      const module: { readonly notice: Notice } = await import(`./${name}/notice.js`);
      return module.notice;
    }),
  );
}
