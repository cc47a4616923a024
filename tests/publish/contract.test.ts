import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "#lib/core/sha256";
import { openTarget } from "#publish/targets/open-target";
import type { LocalFile, Target } from "#publish/targets/target";
import { TARGET_KINDS, type TestTarget } from "./targets.js";

const folder = mkdtempSync(join(tmpdir(), "leitmotif-files-"));

/** A file around the size from which clients send several blocks, or a stream. */
const LARGE = 8 * 1024 * 1024 + 1;

describe.each(TARGET_KINDS)("$name as a target", ({ isInstalled, start }) => {
  let place: TestTarget;
  let target: Target;

  beforeAll(async () => {
    if (!isInstalled) return;
    place = await start();
    target = await openTarget(place.fresh());
  });
  afterAll(() => place?.stop());

  it.skipIf(!isInstalled).each([0, 1, 1000, LARGE])("gives back a file of %i bytes", async (bytes) => {
    const content = Buffer.alloc(bytes, `${bytes}, `);
    const file = localFile(content);
    expect(await target.putNew(`files/${bytes}.bin`, file)).toBe(true);
    expect(await target.find(`files/${bytes}.bin`)).toEqual({ bytes, sha256: file.sha256 });
    expect((await contentOf(target, `files/${bytes}.bin`)).equals(content)).toBe(true);
  });

  it.skipIf(!isInstalled).each([10, LARGE])("never replaces a file, one of %i bytes either", async (bytes) => {
    const name = `kept/${bytes}`;
    expect(await target.putNew(name, localFile(Buffer.alloc(bytes, "first")))).toBe(true);
    expect(await target.putNew(name, localFile(Buffer.alloc(bytes, "other")))).toBe(false);
    expect(String(await contentOf(target, name)).startsWith("first")).toBe(true);
  });

  it.skipIf(!isInstalled)("lets one of many publishers put a name", async () => {
    const puts = Array.from({ length: 8 }, (_, index) => target.putNew("raced", localFile(Buffer.from(`${index}`))));
    expect((await Promise.all(puts)).filter((isPut) => isPut)).toHaveLength(1);
  });

  it.skipIf(!isInstalled)("knows nothing of names that nobody put", async () => {
    expect(await target.find("nothing")).toBeUndefined();
    expect(await target.readText("nothing")).toBeUndefined();
    expect(await target.list("nothing/")).toEqual([]);
  });

  it.skipIf(!isInstalled)("lists all names below a prefix, however many and odd", async () => {
    const names = [
      "list/a b.txt",
      "list/é=ü.txt",
      "list/deep/er/x",
      ...Array.from({ length: 9 }, (_, i) => `list/${i}`),
    ];
    for (const name of names) await target.putNew(name, localFile(Buffer.from(name)));
    await target.putNew("listed-not", localFile(Buffer.from("")));
    expect((await target.list("list/")).sort()).toEqual([...names].sort());
    expect(String(await contentOf(target, "list/é=ü.txt"))).toBe("list/é=ü.txt");
  });

  it.skipIf(!isInstalled)("compares before it sets", async () => {
    expect(await target.replaceText("pointer", "one", undefined)).toBe(true);
    expect(await target.replaceText("pointer", "another first", undefined)).toBe(false);
    const one = await target.readText("pointer");
    expect(one?.text).toBe("one");
    expect(await target.replaceText("pointer", "two", one?.tag)).toBe(true);
    expect(await target.replaceText("pointer", "late", one?.tag)).toBe(false);
    expect((await target.readText("pointer"))?.text).toBe("two");
  });
});

function localFile(content: Buffer): LocalFile {
  const path = join(folder, sha256(content));
  writeFileSync(path, content);
  return { path, bytes: content.length, sha256: sha256(content) };
}

async function contentOf(target: Target, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await target.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
