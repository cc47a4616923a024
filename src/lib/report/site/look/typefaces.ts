import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

interface Typeface {
  readonly family: string;
  /** The file in its package, which comes with the report so that no page asks another site for it. */
  readonly source: string;
  /** Its place in the built site. */
  readonly file: string;
}

const TYPEFACES: readonly Typeface[] = [
  typeface("Fraunces", "fraunces"),
  typeface("Instrument Sans", "instrument-sans"),
];

const { resolve } = createRequire(import.meta.url);

export async function copyTypefaces({ output }: { readonly output: string }): Promise<void> {
  mkdirSync(join(output, "fonts"), { recursive: true });
  for (const { source, file } of TYPEFACES) cpSync(resolve(source), join(output, file));
}

/** For the head of a page below `root`. Not in the style sheet, because Framework 1.13.4 cannot bundle typefaces. */
export function typefaceStyle(root = "./"): string {
  const faces = TYPEFACES.map(
    ({ family, file }) =>
      `@font-face{font-family:"${family}";font-weight:400 700;font-display:swap;src:url("${root}${file}") format("woff2")}`,
  );
  return `<style>${faces.join("")}</style>`;
}

function typeface(family: string, name: string): Typeface {
  const file = `${name}-latin-wght-normal.woff2`;
  return { family, source: `@fontsource-variable/${name}/files/${file}`, file: `fonts/${file}` };
}
