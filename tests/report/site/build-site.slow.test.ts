import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { checkSite } from "#lib/report/check/check-site";
import { buildSite } from "#lib/report/site/build-site";

// Each page makes a mistake that Framework builds without complaint.
const PAGES: Record<string, string> = {
  "index.md": "# Good\n\nNothing is wrong here.",
  "syntax.md": "# Syntax\n\n```js\nconst a = ;\n```",
  "outside.md": '# Outside\n\n```js\nimport {x} from "../../outside.js";\n```',
  "unknown.md": '# Unknown\n\n```js\nimport x from "no-such-package";\n```',
  "computed.md": '# Computed\n\n```js\nconst name = "data.json";\nFileAttachment(name).json()\n```',
  "links.md": "# Links\n\n[gone](./gone.html)",
  // A workspace of its own, whose packages bring texts that are no pages.
  "publish/node_modules/other/README.md": "# Other\n\n[gone](./nowhere.html)",
};

const CONFIG = `export default {
  root: process.env.LEITMOTIF_SITE_ROOT,
  output: process.env.LEITMOTIF_SITE_OUTPUT,
  globalStylesheets: [],
  footer: "",
  preserveExtension: true,
  preserveIndex: true,
};`;

describe("buildSite and checkSite", () => {
  it("fails on what Framework lets pass, naming page and reason", async () => {
    const report = await build(PAGES);
    expect(() => checkSite(report)).toThrow(
      [
        "the site has faults:",
        "  computed.html: shows an error: SyntaxError: FileAttachment requires a single literal string argument (2:0)",
        "  links.html: links to something that does not exist: ./gone.html",
        "  outside.html: shows an error: SyntaxError: non-local import: ../../outside.js (1:0)",
        "  syntax.html: shows an error: SyntaxError: Unexpected token (1:10)",
        "  unknown.html: imports something that cannot be found: no-such-package",
      ].join("\n"),
    );
  });

  it("shows what Framework says where it does complain", async () => {
    await expect(build({ "index.md": '<img src="gone.png">' })).rejects.toThrow(
      /the site could not be built:[\s\S]*gone\.png/,
    );
  });
});

async function build(pages: Record<string, string>): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), "leitmotif-site-"));
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  mkdirSync(join(project, "src"));
  for (const [name, content] of Object.entries(pages)) {
    const file = join(project, "src", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(project, "package.json"), '{"type": "module"}');
  writeFileSync(join(project, "observablehq.config.ts"), CONFIG);
  const output = join(project, "work", "report");
  const folders = { snapshotFolder: "", notebooksFolder: "", recommenderFolder: "", workFolder: join(project, "work") };
  await buildSite({ project, ...folders, output, siteUrl: "", costs: defaultConfig().linking.costs });
  return output;
}
