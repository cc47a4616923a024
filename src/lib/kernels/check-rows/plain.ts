import { IMDB_NUMBER } from "../../contract/ids.js";
import type { FieldRule } from "../../contract/staged/imdb-fields.js";
import { digestOf } from "./plain-digest.js";
import type { RowColumn, RowKey, RowProgram } from "./row-program.js";

const LINE_FEED = 0x0a;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_CHARACTER = /[\0-\x1f]/;
const WHOLE_NUMBER = /^-?\d{1,10}$/;
const RATING = /^\d{1,2}(\.\d+)?$/;

/** An id's numbers up to 31 are stored side by side; higher ones, which are rare, come after those of all ids. */
const NUMBERS_SIDE_BY_SIDE = 32;
const BEYOND_ALL_IDS = 2 ** 39;

interface PlainRow {
  readonly id: number;
  readonly key: number;
  readonly end: number;
  readonly digest: bigint;
}

/** Checks rows in plain TypeScript, by splitting each into texts. All JSON is in doubt. */
export function createPlainRowProgram(columns: readonly RowColumn[], key: RowKey): RowProgram {
  const tests = columns.map(fieldTest);
  let block: Buffer = Buffer.alloc(0);
  let checked: PlainRow[] = [];

  return {
    load(given) {
      block = given;
    },
    checkRows(from) {
      checked = [];
      const doubts: number[] = [];
      let start = from;
      while (start < block.length) {
        const end = block.indexOf(LINE_FEED, start);
        const fields = block.toString("latin1", start, end).split("\t");
        if (fields.length !== columns.length || !fields.every((text, index) => tests[index]?.(text))) break;
        doubts.push(...doubtsOf(fields, checked.length, start));
        checked.push({ ...keyOf(fields), end, digest: digestOf(block, start, end) });
        start = end + 1;
      }
      return {
        rows: checked.length,
        ends: Uint32Array.from(checked, ({ end }) => end),
        keys: Float64Array.from(checked, ({ key }) => key),
        doubts: Uint32Array.from(doubts),
        stopped: start,
      };
    },
    digestsOf(from, to) {
      const rows = checked.slice(from, to);
      const digests = BigUint64Array.from(rows, ({ digest }) => digest);
      return { ids: Int32Array.from(rows, ({ id }) => id), digests: new Int32Array(digests.buffer) };
    },
    accepts(column, start, end) {
      const text = block.toString("latin1", start, end);
      const isInDoubt = columns[column]?.rule.kind === "JSON_LIST" && !isMissing(text);
      return !isInDoubt && (tests[column]?.(text) ?? false);
    },
  };

  function doubtsOf(fields: readonly string[], row: number, rowStart: number): number[] {
    let start = rowStart;
    return fields.flatMap((text, index) => {
      const [from, to] = [start, start + text.length];
      start = to + 1;
      return columns[index]?.rule.kind === "JSON_LIST" && !isMissing(text) ? [row, from, to] : [];
    });
  }

  function keyOf(fields: readonly string[]): { readonly id: number; readonly key: number } {
    const id = Number(fields[key.id]?.slice(2));
    if (key.ordering === undefined) return { id, key: id };
    const ordering = Number(fields[key.ordering]);
    const beyond = Math.floor(ordering / NUMBERS_SIDE_BY_SIDE) * BEYOND_ALL_IDS;
    return { id, key: beyond + id * NUMBERS_SIDE_BY_SIDE + (ordering % NUMBERS_SIDE_BY_SIDE) };
  }
}

/** An empty field, which occurs among the professions, means the same as a null. */
function isMissing(text: string): boolean {
  return text === "" || text === "\\N";
}

function fieldTest({ rule, required, separator }: RowColumn): (text: string) => boolean {
  const isSound = ruleTest(rule);
  return (text) => {
    if (CONTROL_CHARACTER.test(separator === undefined ? text : text.replaceAll(separator, ""))) return false;
    return isMissing(text) ? !required : isSound(text);
  };
}

function ruleTest(rule: FieldRule): (text: string) => boolean {
  switch (rule.kind) {
    case "ID":
      return matcher(rule.letters + IMDB_NUMBER);
    case "ID_LIST":
      return matcher(`${rule.letters}${IMDB_NUMBER}(,${rule.letters}${IMDB_NUMBER})*`);
    case "FLAG":
      return matcher("[01]");
    case "WHOLE_NUMBER":
      return (text) => WHOLE_NUMBER.test(text) && Number(text) >= rule.least && Number(text) <= rule.most;
    case "RATING":
      return (text) => RATING.test(text) && Number(text) >= 1 && Number(text) <= 10;
    default:
      return () => true;
  }
}

function matcher(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`);
  return (text) => whole.test(text);
}
