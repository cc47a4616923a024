import { codeFingerprint } from "../../core/code/code-fingerprint.js";

/** Changes with the code that fills a film index, and with the words and weights that it uses. */
export function libraryVersion(): string {
  return codeFingerprint(["linking/library/build-film-index"]);
}
