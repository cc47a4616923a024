import { growTo } from "../grow-memory.js";
import { instantiate } from "../web-assembly.js";
import type { ReleaseProgram, ScreenWords } from "./release-program.js";

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly free: WebAssembly.Global;
  readonly passedOver: WebAssembly.Global;
  readonly SCREEN_ROOM: WebAssembly.Global;
  readonly MOST_SCREEN_WORDS: WebAssembly.Global;
  readonly screenGenres: WebAssembly.Global;
  readonly screenStyles: WebAssembly.Global;
  setScreenWords(genres: number, styles: number): void;
  wantScreenOnly(): void;
  setTargets(release: number, artist: number, track: number, bytes: number): void;
  readReleases(block: number, ends: number, first: number, count: number, ids: number, lineEnds: number): number;
}

/** In the order in which the program numbers them. */
const TABLES = ["release", "release_artist", "release_track"] as const;

const ALIGNMENT = 16;
/** Room after anything that is read or written sixteen bytes at a time. */
const MARGIN = 1024;

export function createFastReleaseProgram(screen: ScreenWords, screenOnly: boolean): ReleaseProgram {
  const program = instantiate<Exports>(new URL("assembly/read-releases.wasm", import.meta.url));
  const { memory } = program;
  putWords(screen.genres, program.screenGenres.value);
  putWords(screen.styles, program.screenStyles.value);
  program.setScreenWords(screen.genres.length, screen.styles.length);
  if (screenOnly) program.wantScreenOnly();
  let places = placesFor(0, 0);
  let count = 0;

  return {
    load(releases, ends) {
      count = ends.length;
      places = placesFor(releases.length, count);
      growTo(memory, places.end);
      releases.copy(Buffer.from(memory.buffer), places.block);
      new Uint32Array(memory.buffer, places.ends, count).set(ends);
    },
    read(first) {
      const { block, ends, ids, lineEnds, tables, tableBytes } = places;
      program.setTargets(tables[0], tables[1], tables[2], tableBytes);
      const read = program.readReleases(block, ends, first, count, ids, lineEnds);
      const tablesRead = TABLES.map((table, index) => {
        const ends = new Uint32Array(memory.buffer, lineEnds + index * count * Uint32Array.BYTES_PER_ELEMENT, read);
        return [table, { bytes: new Uint8Array(memory.buffer, tables[index], ends.at(-1) ?? 0), ends }] as const;
      });
      return {
        count: read,
        ids: new Uint32Array(memory.buffer, ids, read),
        tables: Object.fromEntries(tablesRead),
        passedOver: program.passedOver.value,
      };
    },
  };

  function putWords(words: readonly Buffer[], start: number): void {
    if (words.length > program.MOST_SCREEN_WORDS.value) throw new RangeError(`too many words: ${words.join(", ")}`);
    for (const [index, word] of words.entries()) {
      const place = start + index * program.SCREEN_ROOM.value;
      Buffer.from(memory.buffer).writeUInt8(word.length, place);
      word.copy(Buffer.from(memory.buffer), place + 1);
    }
  }

  /** Lines take fewer bytes than the XML. A release whose lines do not fit counts as unusual. */
  function placesFor(bytes: number, records: number) {
    const tableBytes = bytes + 2 * MARGIN;
    const wordBytes = Uint32Array.BYTES_PER_ELEMENT * records;
    const block: number = aligned(program.free.value);
    const release = aligned(block + bytes + MARGIN);
    const artist = aligned(release + tableBytes);
    const track = aligned(artist + tableBytes);
    const ends = aligned(track + tableBytes + MARGIN);
    const ids = ends + wordBytes;
    const lineEnds = ids + wordBytes;
    const end = lineEnds + TABLES.length * wordBytes;
    return { block, tables: [release, artist, track] as const, tableBytes, ends, ids, lineEnds, end };
  }
}

function aligned(place: number): number {
  return ALIGNMENT * Math.ceil(place / ALIGNMENT);
}
