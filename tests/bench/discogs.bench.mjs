// Reads a generated dump of releases, once for its soundtracks and once for everything, and compares with Node merely
// unpacking the same file.
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { below, chance, keyOf } from "#lib/sample/chance/random";
import { deliveryFiles } from "#lib/sample/files/delivery-files";
import { createWorld, REAL_SCREEN_SHARE } from "#lib/sample/world/world";
import { openFileWriters } from "#lib/sample/writing/file-writers";
import { read } from "#lib/sources/discogs/read";
import { openStaging } from "#lib/sources/staging/staging";
import { generated, measure, measureInTurns } from "./measuring/measure.mjs";

const NAME = "releases.xml.gz";

export const options = {
  releases: { type: "string", default: "400000" },
  rounds: { type: "string", default: "5" },
};

export async function run(chosen) {
  const releases = Number(chosen.releases);
  const folder = await generated(`discogs-like-${releases}`, (target) =>
    measure(import.meta.url, "generate", { folder: target, releases }),
  );
  const file = join(folder, NAME);
  const steps = ["gunzip", "stageSoundtracks", "stageAll"];
  const best = await measureInTurns(import.meta.url, steps, file, Number(chosen.rounds));
  const { gunzip: unpacking, stageSoundtracks: soundtracks, stageAll: all } = best;
  const { read, passedOver } = soundtracks.value;
  return {
    releases: read + passedOver,
    soundtracks: read,
    releases_per_s: Math.round((read + passedOver) / soundtracks.seconds),
    ratio_to_gunzip: rounded(soundtracks.seconds / unpacking.seconds),
    full_releases_per_s: Math.round(all.value.read / all.seconds),
    peak_memory_mb: Math.round(Math.max(soundtracks.peakMemoryMb, all.peakMemoryMb)),
    bytes_a_release: Math.round(unpacking.value.bytes / (read + passedOver)),
    packed_to: rounded(unpacking.value.packed / unpacking.value.bytes),
    gunzip_mb_per_s: Math.round(unpacking.value.bytes / 1e6 / unpacking.seconds),
  };
}

/**
 * Writes the dump with the generator of the sample, with as few releases for the screen as the real one has. Notes make
 * it as hard to unpack: real dumps shrink to a sixth, and the sample's few words would to a tenth. Some releases lose
 * their credits, as a third of real ones have none, so that one takes about 4.5 KB.
 */
export async function generate({ folder, releases }) {
  const settings = { films: 3000, seed: 1, deliveries: 1, releases, screenShare: REAL_SCREEN_SHARE };
  const { source, name } = deliveryFiles(createWorld(settings), 0).find(({ name }) => /_releases\.xml/.test(name));
  mkdirSync(folder, { recursive: true });
  const sample = join(folder, "sample.xml.gz");
  const writers = openFileWriters({ settings, folders: [] }, () => {});
  await writers.write({ path: sample, delivery: 0, source, name });
  await writers.close();
  await pipeline(
    createInterface({ input: createReadStream(sample).pipe(createGunzip()) }),
    likeRealOnes,
    createGzip(),
    createWriteStream(join(folder, NAME)),
  );
  rmSync(sample);
}

const NOTE_WORDS = 100;
const CREDITED = 2 / 3;

async function* likeRealOnes(lines) {
  let text = "";
  let count = 0;
  for await (const line of lines) {
    text += `${likeARealOne(line, count++)}\n`;
    if (text.length < 1 << 20) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** A line is a release, or a part of one whose texts have several lines. */
function likeARealOne(line, index) {
  const noted = line.replace("<data_quality>", `<notes>${note(index)}</notes><data_quality>`);
  return chance(keyOf(1, 1, index), 0, CREDITED) ? noted : noted.replace(/<extraartists>.*?<\/extraartists>/g, "");
}

function note(index) {
  const key = keyOf(1, 0, index);
  return Array.from({ length: NOTE_WORDS }, (_, slot) => below(key, slot, 36 ** 4).toString(36)).join(" ");
}

/** The least that a reader must do; with large chunks, which make Node's gunzip fastest. */
export async function gunzip(file) {
  const chunk = 2 << 20;
  let bytes = 0;
  await pipeline(
    createReadStream(file, { highWaterMark: chunk }),
    createGunzip({ chunkSize: chunk }),
    async (chunks) => {
      for await (const { length } of chunks) bytes += length;
    },
  );
  return { bytes, packed: statSync(file).size };
}

export async function stageSoundtracks(file) {
  return stageReleases(file, "screen");
}

export async function stageAll(file) {
  return stageReleases(file, "all");
}

async function stageReleases(file, releases) {
  const folder = mkdtempSync(`${file}-`);
  try {
    const staging = openStaging(join(folder, "staged"), join(folder, "rejects"));
    const reader = read({ discogs: { releases } }).find(({ matches }) => matches(NAME));
    const counts = await reader.stage(file, staging);
    await staging.close();
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
