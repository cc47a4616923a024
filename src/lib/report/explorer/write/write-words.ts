import { writePacked } from "../../packed/write-packed.js";
import type { createWordCollector } from "./collect-words.js";
import { cutShards } from "./cut-shards.js";

/** Writes the word index in parts, and returns the first word of each. */
export function writeWords(words: ReturnType<typeof createWordCollector>, fileOf: (shard: number) => string): string[] {
  const shards: string[] = [];
  for (const { first, bytes } of cutShards(words.sorted())) {
    writePacked(fileOf(shards.length), bytes);
    shards.push(first);
  }
  return shards;
}
