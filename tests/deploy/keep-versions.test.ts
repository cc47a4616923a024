import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "#lib/report/files-below";

const FIRST = "2026-01-01-aaaaaaaaaaaa";
const SECOND = "2026-02-01-bbbbbbbbbbbb";

let repository: string;
beforeEach(() => {
  const folder = newFolder();
  execFileSync("git", ["init", "--quiet", "--bare", folder]);
  repository = pathToFileURL(folder).href;
});

// The workflow runs on Linux; Windows does not start these scripts.
describe.skipIf(process.platform === "win32")("restore-versions.sh and publish-versions.sh", () => {
  it("begin where nothing is published, and keep a version when the next is added", () => {
    const first = newFolder();
    expect(run("restore-versions", first)).toContain("nothing is published on gh-pages yet");
    write(first, { ...versionFiles(FIRST, "one"), "versions.json": list([FIRST]), ".nojekyll": "" });
    expect(run("publish-versions", first)).toContain("published 1 versions");

    const second = newFolder();
    expect(run("restore-versions", second)).toContain("restored 1 versions");
    expect(filesBelow(second)).toEqual(filesBelow(first));
    write(second, { ...versionFiles(SECOND, "two"), "versions.json": list([SECOND, FIRST]) });
    run("publish-versions", second);

    const third = newFolder();
    expect(run("restore-versions", third)).toContain("restored 2 versions");
    expect(readFileSync(join(third, FIRST, "index.html"), "utf8")).toBe("one\r\n");
    expect(filesBelow(third)).toContain(".nojekyll");
    expect(commits()).toEqual([`Publish ${SECOND}`, `Publish ${FIRST}`]);
  });

  it.each([
    ["change", { [`${FIRST}/index.html`]: "other" }],
    ["remove", undefined],
  ])("refuse to %s a published version, and say which file", (_what, files) => {
    const folder = newFolder();
    write(folder, { ...versionFiles(FIRST, "one"), "versions.json": list([FIRST]) });
    run("publish-versions", folder);
    const next = newFolder();
    write(next, { ...(files && versionFiles(FIRST, "one")), ...files, "versions.json": list([FIRST]) });
    const { status, stderr } = start("publish-versions", next);
    expect(status).toBe(1);
    expect(stderr).toContain("a published version must not change, but these files would:");
    expect(stderr).toContain(`\n${FIRST}/index.html\n`);
    expect(commits()).toHaveLength(1);
  });

  it("make no commit when nothing is new", () => {
    const folder = newFolder();
    write(folder, { ...versionFiles(FIRST, "one"), "versions.json": list([FIRST]) });
    run("publish-versions", folder);
    expect(run("publish-versions", folder)).toContain("nothing new to publish");
    expect(commits()).toHaveLength(1);
  });

  it.each(["restore-versions", "publish-versions"])("fail when the repository cannot be read: %s", (script) => {
    repository = pathToFileURL(join(newFolder(), "none")).href;
    const { status, stderr } = start(script, newFolder());
    expect(status).toBe(1);
    expect(stderr).toContain("the repository cannot be read");
  });
});

function run(script: string, folder: string): string {
  const { status, stdout, stderr } = start(script, folder);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function start(script: string, folder: string) {
  return spawnSync(`deploy/pages/${script}.sh`, [repository, folder], { encoding: "utf8" });
}

function commits(): string[] {
  const log = execFileSync("git", ["-C", new URL(repository).pathname, "log", "--format=%s", "gh-pages"]);
  return log.toString().trim().split("\n");
}

function versionFiles(version: string, content: string): Record<string, string> {
  return { [`${version}/index.html`]: `${content}\r\n`, [`${version}/_file/a.csv`]: "a\n" };
}

function list(versions: readonly string[]): string {
  return JSON.stringify(versions.map((version) => ({ version })));
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-pages-"));
}
