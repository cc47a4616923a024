import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultConfig, loadConfig } from "#lib/core/config";
import { InputError } from "#lib/core/errors";

const badConfigs = JSON.parse(readFileSync("tests/fixtures/bad-config.json", "utf8")) as {
  name: string;
  config: unknown;
  error: string;
}[];

describe("loadConfig", () => {
  it("takes paths relative to the file that names them and fills in the rest", () => {
    const file = fileWith('{ "paths": { "raw": "elsewhere" }, "threads": 7 }');
    const config = loadConfig(file);
    expect(config.paths).toMatchObject({
      raw: join(dirname(file), "elsewhere"),
      reports: join(dirname(file), "reports"),
    });
    expect([config.threads, config.memoryLimit]).toEqual([7, defaultConfig().memoryLimit]);
  });

  it("takes the file of an image model relative to the file that names it, and leaves none to be none", () => {
    const file = fileWith('{ "recommending": { "imageModel": { "file": "models/a.onnx" } } }');
    expect(loadConfig(file).recommending.imageModel.file).toBe(join(dirname(file), "models", "a.onnx"));
    expect(defaultConfig().recommending.imageModel).toEqual({ file: "", sha256: "" });
  });

  it("finds in the repository's own file what holds without one", () => {
    expect(loadConfig(resolve("leitmotif.config.json"))).toEqual(defaultConfig());
  });

  it.each(badConfigs)("names key, value and what is allowed for $name", ({ config, error }) => {
    const file = fileWith(JSON.stringify(config));
    expect(() => loadConfig(file)).toThrow(new InputError(error, { file }));
  });

  it("names the file that is no JSON", () => {
    const file = fileWith("{ threads: 2 }");
    expect(() => loadConfig(file)).toThrow(`${file}: is not valid JSON`);
  });

  it("wants a file that is named to exist", () => {
    expect(() => loadConfig("no-such.json")).toThrow(`${resolve("no-such.json")}: cannot be read: "ENOENT"`);
  });
});

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "leitmotif-config-")), "leitmotif.config.json");
  writeFileSync(file, text);
  return file;
}
