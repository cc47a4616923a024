import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const lines = readFileSync("Dockerfile", "utf8").split("\n");

describe("the container", () => {
  it("copies only files that there are", () => {
    const copied = lines.filter((line) => line.startsWith("COPY")).flatMap((line) => line.split(" ").slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("starts a program that there is, as somebody who is not root", () => {
    const [, program = ""] = /^ENTRYPOINT \["([^"]+)"\]$/m.exec(lines.join("\n")) ?? [];
    accessSync(program, constants.X_OK);
    expect(lines).toContain("USER node");
    execFileSync("sh", ["-n", program]);
  });

  it("leaves out what was built or downloaded here", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".git", "**/node_modules", "**/dist", "data", "reports"]));
  });
});
