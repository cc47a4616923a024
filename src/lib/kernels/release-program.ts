import { blockBytes, type RecordBlock } from "../sources/discogs/dump/record-block.js";
import { SCREEN } from "../sources/discogs/screen.js";
import { escapeText } from "../sources/discogs/xml/xml-text.js";
import { growTo, instantiate } from "./web-assembly.js";

/** Reads releases in WebAssembly, many times as fast as JavaScript can: those that are made of what dumps usually have. */
export interface ReleaseProgram {
  /** Takes a block of releases. */
  load(block: RecordBlock): void;
  /** Reads releases from one on, up to the first that is unusual. Good until the next call. */
  read(first: number): ReadReleases;
}

export interface ReadReleases {
  /** How many were read. */
  readonly count: number;
  /** Of these, the ids; 0 for those that are not wanted. */
  readonly ids: Uint32Array;
  /** By table: the lines, and where those of each release end. */
  readonly tables: Readonly<Record<string, { readonly bytes: Uint8Array; readonly ends: Uint32Array }>>;
  readonly passedOver: number;
}

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

/** In the order of the program. */
const TABLES = ["release", "release_artist", "release_track"] as const;

const ALIGNMENT = 16;
/** Behind whatever is read or written sixteen bytes at a time. */
const MARGIN = 1024;

export function createReleaseProgram(screenOnly: boolean): ReleaseProgram {
  const program = instantiate<Exports>("read-releases");
  const { memory } = program;
  putWords(SCREEN.genres, program.screenGenres.value);
  putWords(SCREEN.styles, program.screenStyles.value);
  program.setScreenWords(SCREEN.genres.length, SCREEN.styles.length);
  if (screenOnly) program.wantScreenOnly();
  let places = placesFor(0, 0);
  let count = 0;

  return {
    load(block) {
      const bytes = blockBytes(block);
      count = block.ends.length;
      places = placesFor(bytes.length, count);
      growTo(memory, places.end);
      bytes.copy(Buffer.from(memory.buffer), places.block);
      new Uint32Array(memory.buffer, places.ends, count).set(block.ends);
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

  function putWords(words: readonly string[], start: number): void {
    if (words.length > program.MOST_SCREEN_WORDS.value) throw new RangeError(`too many words: ${words.join(", ")}`);
    for (const [index, word] of words.entries()) {
      const escaped = Buffer.from(escapeText(word));
      const place = start + index * program.SCREEN_ROOM.value;
      Buffer.from(memory.buffer).writeUInt8(escaped.length, place);
      escaped.copy(Buffer.from(memory.buffer), place + 1);
    }
  }

  /** Lines take fewer bytes than the XML. A release whose lines have no room counts as unusual. */
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
