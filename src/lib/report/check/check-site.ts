import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import { filesBelow } from "../files-below.js";
import { brokenLinks, targetsOf } from "./broken-links.js";
import { foreignRequests } from "./foreign-requests.js";
import { errorsShown, unresolvedImports } from "./framework-errors.js";
import { missingNames } from "./missing-names.js";
import { isText, type Secret, secretsIn, secretsOf } from "./secrets.js";

/** A fault of the built site that a reader would notice, or that nobody must. */
export interface Finding {
  readonly file: string;
  readonly reason: string;
}

/** What checks know besides the file that they look at. */
export interface Surroundings {
  /** The names of all files of the site. */
  readonly files: readonly string[];
  /** Files outside of the site to which pages may lead, relative to the site's folder. */
  readonly outside?: readonly string[];
  readonly secrets?: readonly Secret[];
}

/**
 * Fails on faults that Framework only hints at or does not notice, and on secrets, naming file and reason. Returns the
 * number of pages.
 */
export function checkSite(folder: string, outside: readonly string[] = []): number {
  const files = filesBelow(folder);
  const texts = new Map(files.filter(isText).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const findings = findFaults(texts, { files, outside, secrets: secretsOf(process.env) });
  if (findings.length === 0) return [...texts.keys()].filter(isPage).length;
  throw new InputError(
    `the site has faults:\n${findings.map(({ file, reason }) => `  ${file}: ${reason}`).join("\n")}`,
  );
}

/** All faults of a site, given the content of its text files. */
export function findFaults(texts: ReadonlyMap<string, string>, surroundings: Surroundings): Finding[] {
  const { files, outside = [], secrets = [] } = surroundings;
  const targets = targetsOf(new Map([...texts].filter(([file]) => isPage(file))), [...files, ...outside]);
  return [...texts].flatMap(([file, text]) =>
    [
      ...(isPage(file)
        ? [...errorsShown(text), ...unresolvedImports(text), ...brokenLinks(file, text, targets), ...missingNames(text)]
        : []),
      ...foreignRequests(file, text),
      ...secretsIn(text, secrets),
    ].map((reason) => ({ file, reason })),
  );
}

function isPage(file: string): boolean {
  return file.endsWith(".html");
}
