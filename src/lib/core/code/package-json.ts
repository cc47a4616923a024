import { readFileSync } from "node:fs";

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly engines: { readonly node: string };
}

/** Name and version are kept in one place; `dist/` lies beside the file. */
export const packageJson: PackageJson = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
);
