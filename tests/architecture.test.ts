import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** What each room of src/lib may import from, besides itself and the small shared files beside the rooms. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  sources: [],
  warehouse: [],
  evidence: ["sources", "warehouse"],
  charts: ["evidence"],
  linking: ["sources", "warehouse", "evidence"],
  insights: ["warehouse", "evidence"],
  report: ["warehouse", "evidence", "charts", "linking", "insights"],
  stages: ["sources", "warehouse", "evidence", "charts", "linking", "insights", "report"],
  "pipeline.ts": ["stages", "sources", "warehouse", "evidence", "charts", "linking", "insights", "report"],
  "index.ts": ["sources", "warehouse", "evidence", "charts", "linking", "insights", "report"],
  cli: ["pipeline.ts", "stages", "sources", "warehouse", "evidence", "linking", "insights", "report"],
};

const library = resolve("src/lib");

interface Import {
  readonly from: string;
  readonly to: string;
}

describe("imports go down only", () => {
  const imports = sourceFiles().flatMap(importsOf);

  it("sees the imports at all", () => expect(imports.length).toBeGreaterThan(5));

  it.each(Object.keys(MAY_IMPORT))("%s imports only what lies below it", (room) => {
    const allowed = MAY_IMPORT[room] ?? [];
    const upwards = imports.filter(
      ({ from, to }) => roomOf(from) === room && roomOf(to) !== room && isRoom(to) && !allowed.includes(roomOf(to)),
    );
    expect(upwards).toEqual([]);
  });

  it("the shared files beside the rooms know no room", () => {
    expect(imports.filter(({ from, to }) => !isRoom(from) && isRoom(to))).toEqual([]);
  });
});

function sourceFiles(): string[] {
  return readdirSync(library, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("dist"))
    .map((name) => name.split(sep).join("/"));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(library, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)\.js"/g)].map(([, target]) => ({
    from: file,
    to: `${relative(library, resolve(library, dirname(file), target ?? ""))
      .split(sep)
      .join("/")}.ts`,
  }));
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function isRoom(file: string): boolean {
  return roomOf(file) in MAY_IMPORT;
}
