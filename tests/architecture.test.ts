import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, posix, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOMS } from "#lib/rooms";

const LIBRARY = "src/lib";
const MOST_FILES = 15;

interface Import {
  readonly from: string;
  readonly to: string;
}

const modules = filesBelow(LIBRARY).filter((file) => file.endsWith(".ts"));
const imports = modules.flatMap(importsOf);

describe("the rooms of the library", () => {
  it("describes every room, and nothing else", () => {
    const found = new Set(modules.map(roomOf));
    // Described before they are built, so that what comes first has its place.
    const planned = ROOMS.map(({ name }) => name).filter((name) => !existsSync(posix.join(LIBRARY, name)));
    expect([...found].sort()).toEqual(
      ROOMS.map(({ name }) => name)
        .filter((name) => found.has(name) || !planned.includes(name))
        .sort(),
    );
  });

  it.each(ROOMS)("lets $name import only from rooms that it may know", ({ name, knows }) => {
    const strangers = imports.filter(
      ({ from, to }) => roomOf(from) === name && roomOf(to) !== name && !knows.includes(roomOf(to)),
    );
    expect(strangers).toEqual([]);
  });

  it("lets rooms know only those below them", () => {
    const order = ROOMS.map(({ name }) => name);
    const upwards = ROOMS.flatMap(({ name, knows }, floor) =>
      knows.filter((known) => order.indexOf(known) <= floor).map((known) => `${name} knows ${known}`),
    );
    expect(upwards).toEqual([]);
  });
});

describe("what pages run in the browser", () => {
  it("is made of modules of the library alone, without Node and without packages", () => {
    const reached = reachedFrom(posix.join(LIBRARY, "dist", "browser.js"));
    const outside = reached.flatMap((file) =>
      namesIn(readFileSync(file, "utf8").replace(/^\/\/.*$/gm, ""))
        .filter((name) => !name.startsWith("."))
        .map((name) => `${file} imports ${name}`),
    );
    expect(outside).toEqual([]);
    expect(reached.length).toBeGreaterThan(10);
  });
});

describe("folders", () => {
  it(`keeps every folder to at most ${MOST_FILES} files of code`, () => {
    const counts = new Map<string, number>();
    for (const file of ["src", "tests"].flatMap(filesBelow)) {
      if (file.startsWith("tests/fixtures/") || !/\.(ts|mjs|sql)$/.test(file)) continue;
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });
});

describe("the public declarations", () => {
  it("keeps the public declarations free of types that the notebooks' older compiler cannot read", () => {
    const packages = new Set(
      declarationsFrom("index.d.ts").flatMap((text) => namesIn(text).filter((name) => !name.startsWith("."))),
    );
    expect([...packages].filter((name) => name === "zod")).toEqual([]);
    expect(packages.size).toBeGreaterThan(0);
  });
});

function declarationsFrom(file: string, seen = new Set<string>()): string[] {
  const path = posix.join(LIBRARY, "dist", file);
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(path, "utf8");
  const next = namesIn(text).filter((name) => name.startsWith("."));
  return [text, ...next.flatMap((name) => declarationsFrom(beside(file, name).replace(/\.js$/, ".d.ts"), seen))];
}

/** The compiled module and all that it needs. */
function reachedFrom(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const next = namesIn(readFileSync(file, "utf8")).filter((name) => name.startsWith("."));
  return [file, ...next.flatMap((name) => reachedFrom(beside(file, name), seen))];
}

function importsOf(file: string): Import[] {
  return namesIn(readFileSync(file, "utf8"))
    .filter((name) => name.startsWith(".") && name.endsWith(".js"))
    .map((name) => ({ from: file, to: beside(file, name) }));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, name]) => name ?? "");
}

function beside(file: string, name: string): string {
  return posix.normalize(posix.join(posix.dirname(file), name));
}

function roomOf(file: string): string {
  return (
    file
      .slice(LIBRARY.length + 1)
      .split("/")[0]
      ?.replace(/\.(ts|js)$/, "") ?? file
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.split(sep).join("/")))
    .filter((name) => !/\/(dist|node_modules|\.observablehq)\//.test(name));
}
