import { SOURCE_NAMES } from "../contract/sources.js";
import type { Notice } from "./notice.js";

/** The notices that the sources require, in the order of the sources. Loads no code for reading or downloading. */
export function loadNotices(): Promise<Notice[]> {
  return Promise.all(
    SOURCE_NAMES.map(async (name) => {
      const module: { readonly notice: Notice } = await import(`./${name}/notice.js`);
      return module.notice;
    }),
  );
}
