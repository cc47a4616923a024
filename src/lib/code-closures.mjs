// What a compiled module is made of: itself, all that it imports, and every file that it names to be read or run.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix, sep } from "node:path";

/** Written by the compiler beside the modules, so it cannot be part of what it tells. */
export const CODE_HASHES_FILE = "code-hashes.json";

const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;
const FILE_BESIDE = /\bnew URL\(([^()]*?),\s*import\.meta\.url\)|\bsqlFile\(import\.meta\.url,\s*([^()]*?)\)/g;
const LITERAL = /^(["`])(.*)\1$/s;

/** A SHA-256 for each module below `folder`, by its name without the ending: it changes with anything the module uses. */
export function codeHashes(folder) {
  const files = filesBelow(folder);
  const contents = new Map(files.map((file) => [file, readFileSync(posix.join(folder, file))]));
  const digests = new Map([...contents].map(([file, content]) => [file, sha256(content)]));
  const used = new Map(files.filter(isModule).map((file) => [file, filesUsedBy(file, contents)]));
  return Object.fromEntries(
    [...used.keys()].map((file) => {
      const closure = [...closureOf(file, used)].sort();
      return [file.replace(/\.js$/, ""), sha256(closure.map((name) => `${name} ${digests.get(name)}\n`).join(""))];
    }),
  );
}

function filesUsedBy(file, contents) {
  const text = contents.get(file).toString("utf8");
  const imported = [...text.matchAll(IMPORT)].map(([, target]) => beside(file, target));
  const named = [...text.matchAll(FILE_BESIDE)].flatMap(([call, url, sql]) =>
    filesNamed(file, literalOf(url ?? sql, call, file), [...contents.keys()]),
  );
  return [...imported, ...named].filter((name) => contents.has(name));
}

/** A file that is named by a variable would be a change that nobody sees. */
function literalOf(argument, call, file) {
  const literal = LITERAL.exec(argument.trim())?.[2];
  if (literal === undefined) throw new Error(`${file}: ${call} must name its file, or its folder, in the call itself`);
  return literal;
}

/** A name with something to be filled in stands for every file that it may become. */
function filesNamed(file, literal, files) {
  const parts = beside(file, literal).split(/\$\{[^}]*\}/);
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^/]*")}$`);
  return files.filter((name) => pattern.test(name));
}

function closureOf(file, used, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of used.get(file) ?? []) closureOf(name, used, found);
  return found;
}

function beside(file, target) {
  return posix.normalize(posix.join(dirname(file), target));
}

function isModule(file) {
  return file.endsWith(".js");
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => /\.(js|wasm|sql|json|csv|css)$/.test(name) && name !== CODE_HASHES_FILE)
    .sort();
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
