const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });
const CODE = /^[a-z]{2,8}$/;

/** The English name of a language: French for fr. What is no code of a language stays as it is. */
export function languageName(code: string): string {
  return CODE.test(code) ? (NAMES.of(code) ?? code) : code;
}
