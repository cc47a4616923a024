import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "#lib/core/sha256";
import { learnEncoder } from "#lib/recommending/features/encoder";
import { FILM_FEATURES } from "#lib/recommending/features/film-features";
import { openImageModel } from "#lib/recommending/posters/image-model/open-image-model";
import { loadRuntime, type Runtime } from "#lib/recommending/posters/image-model/runtime";
import { LOOKS } from "#lib/recommending/posters/looks";
import { withLooks } from "#lib/recommending/posters/with-looks";
import { posterFiles } from "#lib/sample/posters/poster-files";
import { createWorld } from "#lib/sample/world/world";
import { anyFilm } from "../records.js";
import { onnxFile } from "./onnx-file.js";
import { installedRuntime } from "./runtime-for-tests.js";

const runtime = installedRuntime();
const load = async (): Promise<Runtime> => runtime ?? loadRuntime("");

/** The mean of each colour in each quarter of a picture of 8 by 8 pixels. */
const QUARTERS = onnxFile({
  inputs: [{ name: "pixels", shape: ["batch", 3, 8, 8] }],
  outputs: [{ name: "means", shape: ["batch", 12] }],
  steps: [
    { does: "AveragePool", from: ["pixels"], to: "pooled", lists: { kernel_shape: [4, 4], strides: [4, 4] } },
    { does: "Flatten", from: ["pooled"], to: "means" },
  ],
});

const folder = mkdtempSync(join(tmpdir(), "leitmotif-image-model-"));

describe.skipIf(runtime === undefined)("an image model", () => {
  it("sees in a picture what it computes of the usual scale of colours, as numbers whose squares add up to 1", async () => {
    const { size, embed, close } = await openImageModel(named("quarters.onnx", QUARTERS), load);
    const seen = await embed(
      pixels(size, (x, y) => (x < 4 && y < 4 ? [255, 0, 0] : [0, 0, 255])),
      "a.png",
    );
    await close();
    const [red, none, blue] = [(1 - 0.485) / 0.229, -0.456 / 0.224, (1 - 0.406) / 0.225];
    const [noRed, noBlue] = [-0.485 / 0.229, -0.406 / 0.225];
    const means = [red, noRed, noRed, noRed, none, none, none, none, noBlue, blue, blue, blue];
    expectNear(seen, scaled(means));
  });

  it.each([
    ["colour last", ["batch", 16, 8, 3], [1, 2], { width: 8, height: 16 }],
    ["of any size", [1, 3, "height", "width"], [2, 3], { width: 224, height: 224 }],
    ["of any size, colour last", [1, "height", "width", 3], [1, 2], { width: 224, height: 224 }],
  ])("takes pictures %s", async (_what, shape, axes, size) => {
    const model = named("means.onnx", meansOver(shape, axes));
    const opened = await openImageModel(model, load);
    const seen = await opened.embed(
      pixels(size, () => [255, 255, 255]),
      "a.png",
    );
    expect(opened.size).toEqual(size);
    expectNear(seen, scaled([(1 - 0.485) / 0.229, (1 - 0.456) / 0.224, (1 - 0.406) / 0.225]));
  });

  it.each([
    [
      "takes no picture",
      meansOver([1, 3, 8], [2]),
      /takes something else than one picture.*pixels: float32 \[1, 3, 8\]/,
    ],
    ["takes four colours", meansOver([1, 4, 8, 8], [2, 3]), /takes something else .*\[1, 4, 8, 8\]/],
    ["takes several pictures at once", meansOver([2, 3, 8, 8], [2, 3]), /takes something else .*\[2, 3, 8, 8\]/],
    ["takes whole numbers", identity([1, 3, 8, 8], "int64"), /takes something else .*int64/],
    ["takes two things", twoInputs(), /takes something else .*pixels: .*; more: /],
    ["gives a picture", identity([1, 3, 8, 8], "float"), /gives something else than one list.*\[1, 3, 8, 8\]/],
    ["gives one number", meansOver([1, 3, 8, 8], [1, 2, 3]), /gives something else than one list.*\[1, 1, 1, 1\]/],
  ])("is refused if it %s", async (_what, bytes, message) => {
    await expect(openImageModel(named("other.onnx", bytes), load)).rejects.toThrow(message);
  });

  it("is refused if its file is broken", async () => {
    const model = named("broken.onnx", QUARTERS.subarray(0, 60));
    await expect(openImageModel(model, load)).rejects.toThrow(/broken\.onnx: is no ONNX model that can be opened/);
  });
});

describe("the file of an image model", () => {
  it.each([
    ["0".repeat(64), `where ${"0".repeat(64)} is expected`],
    ["", "where none is expected"],
  ])("is refused with another SHA-256 than %j, before it is run", async (expected, message) => {
    const { file, sha256: found } = named("quarters.onnx", QUARTERS);
    const failure = openImageModel({ file, sha256: expected }, () => Promise.reject(new Error("was run")));
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(found);
    await expect(failure).rejects.toThrow("quarters.onnx");
  });

  it("is asked for where there is none", async () => {
    const missing = { file: join(folder, "none.onnx"), sha256: "" };
    await expect(openImageModel(missing, load)).rejects.toThrow(/none\.onnx: does not exist/);
  });

  it.skipIf(process.env.LEITMOTIF_ONNXRUNTIME === undefined && runtime !== undefined)(
    "is told with what to install where the package is missing",
    async () => {
      await expect(loadRuntime("a.onnx")).rejects.toThrow(/a\.onnx: .*npm install .*onnxruntime-web@\d/);
    },
  );
});

describe("films with posters that an image model has seen", () => {
  const model = named("quarters.onnx", QUARTERS);
  const posters = mkdtempSync(join(tmpdir(), "leitmotif-looks-"));
  const drawn = [...posterFiles(createWorld({ films: 40, seed: 1, deliveries: 1 }))];
  for (const { name, bytes } of drawn) writeFileSync(join(posters, name), bytes);
  const withPoster = drawn.map(({ name }) => anyFilm({ id: name.replace("-", ":").replace(".png", "") }));
  const films = [anyFilm({ id: "imdb:tt-without" }), ...withPoster];

  it("are the same films where there are no posters, and nothing is run", async () => {
    const nothing = () => Promise.reject(new Error("was run"));
    expect(await withLooks(films, "/nowhere", model, nothing)).toBe(films);
  });

  it.skipIf(runtime === undefined)("have a few numbers each, the same every time, which models see", async () => {
    const seen = await withLooks(films, posters, model, load);
    expect(seen[0]?.look).toBeNull();
    expect(seen.slice(1).map(({ look }) => look?.length)).toEqual(drawn.map(() => LOOKS.length));
    expect(await withLooks(films, posters, model, load)).toEqual(seen);
    const names = learnEncoder(seen, FILM_FEATURES).numbers.map(({ name }) => name);
    expect(names).toEqual(LOOKS);
  });
});

function named(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return { file, sha256: sha256(bytes) };
}

function meansOver(shape: readonly (number | string)[], axes: readonly number[]): Buffer {
  const reduced = shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
  return onnxFile({
    inputs: [{ name: "pixels", shape }],
    outputs: [{ name: "means", shape: reduced }],
    steps: [{ does: "ReduceMean", from: ["pixels"], to: "means", lists: { axes } }],
  });
}

function identity(shape: readonly number[], type: "float" | "int64"): Buffer {
  return onnxFile({
    inputs: [{ name: "pixels", shape, type }],
    outputs: [{ name: "same", shape, type }],
    steps: [{ does: "Identity", from: ["pixels"], to: "same" }],
  });
}

function twoInputs(): Buffer {
  const shape = [1, 3, 8, 8];
  return onnxFile({
    inputs: ["pixels", "more"].map((name) => ({ name, shape })),
    outputs: [{ name: "sum", shape }],
    steps: [{ does: "Add", from: ["pixels", "more"], to: "sum" }],
  });
}

function pixels(
  { width, height }: { readonly width: number; readonly height: number },
  at: (x: number, y: number) => readonly number[],
): Uint8Array {
  const places = Array.from({ length: width * height }, (_, place) => at(place % width, Math.floor(place / width)));
  return Uint8Array.from(places.flat());
}

function scaled(numbers: readonly number[]): number[] {
  const length = Math.hypot(...numbers);
  return numbers.map((value) => value / length);
}

function expectNear(found: Float64Array, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 4);
}
