import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { sha256 } from "../sha256.js";

/** Written by the compiler beside the modules, so it is not part of what it hashes. */
export const CODE_HASHES_FILE = "code-hashes.json";

const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;
const IMPORT_BY_NAME = /\bimport\(\s*`(\.{1,2}\/[^`]+)`\s*\)/g;
const FILE_BESIDE = /\bnew URL\(([^()]*?),\s*import\.meta\.url\)|\bsqlFile\(import\.meta\.url,\s*([^()]*?)\)/g;
const LITERAL = /^(["`])(.*)\1$/s;

/** The names of the files that each module imports, reads or runs. */
type Uses = ReadonlyMap<string, readonly string[]>;

/**
 * A hash for each compiled module below a folder, keyed by its name without the extension. It changes with the module,
 * with everything that it imports, and with every file that it reads or runs by name.
 */
export function codeHashes(folder: string): Record<string, string> {
  const contents = new Map(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file))]));
  const digests = new Map([...contents].map(([file, content]) => [file, sha256(content)]));
  const uses: Uses = new Map(
    [...contents].filter(([file]) => file.endsWith(".js")).map(([file, text]) => [file, usedBy(file, text, digests)]),
  );
  return Object.fromEntries(
    [...uses.keys()].map((file) => {
      const closure = [...closureOf(file, uses)].sort();
      return [file.replace(/\.js$/, ""), sha256(closure.map((name) => `${name} ${digests.get(name)}\n`).join(""))];
    }),
  );
}

function usedBy(file: string, content: Buffer, digests: ReadonlyMap<string, string>): string[] {
  const text = content.toString("utf8");
  const imported = [...text.matchAll(IMPORT)].map(([, target]) => beside(file, target ?? ""));
  const loaded = [...text.matchAll(IMPORT_BY_NAME)].flatMap(([, target]) =>
    filesNamed(beside(file, target ?? ""), [...digests.keys()]),
  );
  const named = [...text.matchAll(FILE_BESIDE)].flatMap(([call, url, sql]) =>
    filesNamed(beside(file, literalOf(url ?? sql ?? "", call, file)), [...digests.keys()]),
  );
  return [...imported, ...loaded, ...named].filter((name) => digests.has(name));
}

/** If a variable named the file, its changes would go unnoticed. */
function literalOf(argument: string, call: string, file: string): string {
  const literal = LITERAL.exec(argument.trim())?.[2];
  if (literal === undefined) throw new Error(`${file}: ${call} must name its file, or its folder, in the call itself`);
  return literal;
}

/** A name with placeholders stands for every file that it could match. */
function filesNamed(name: string, files: readonly string[]): string[] {
  const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[^/]*")}$`);
  return files.filter((file) => pattern.test(file));
}

function closureOf(file: string, uses: Uses, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of uses.get(file) ?? []) closureOf(name, uses, found);
  return found;
}

function beside(file: string, target: string): string {
  return posix.normalize(posix.join(posix.dirname(file), target));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => /\.(js|wasm|sql|json|csv|css|md)$/.test(name) && name !== CODE_HASHES_FILE)
    .sort();
}
