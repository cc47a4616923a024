const BLOCK = 512;

/** The fields of a header in order, each with its length: see the POSIX format ustar. */
const FIELDS = [
  ["name", 100],
  ["mode", 8],
  ["owner", 8],
  ["group", 8],
  ["size", 12],
  ["time", 12],
  ["checksum", 8],
  ["type", 1],
  ["linked", 100],
  ["mark", 8],
] as const;

export interface PackedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Files as a tar archive, as Spark unpacks it. It says nothing about when or by whom it was made. */
export function tarOf(files: readonly PackedFile[]): Buffer {
  return Buffer.concat([...files.flatMap(blocksOf), Buffer.alloc(2 * BLOCK)]);
}

function blocksOf({ name, content }: PackedFile): Uint8Array[] {
  const padding = Buffer.alloc((BLOCK - (content.byteLength % BLOCK)) % BLOCK);
  return [headerOf(name, content.byteLength), content, padding];
}

function headerOf(name: string, size: number): Buffer {
  const values = {
    name,
    mode: "0000644\0",
    owner: "0000000\0",
    group: "0000000\0",
    size: `${octal(size, 11)}\0`,
    time: `${octal(0, 11)}\0`,
    type: "0",
    linked: "",
    mark: "ustar\x0000",
  };
  // The checksum is computed as if its own field were blank.
  const sum = fill({ ...values, checksum: " ".repeat(8) }).reduce((total, byte) => total + byte, 0);
  return fill({ ...values, checksum: `${octal(sum, 6)}\0 ` });
}

function fill(values: Readonly<Record<(typeof FIELDS)[number][0], string>>): Buffer {
  const header = Buffer.alloc(BLOCK);
  let at = 0;
  for (const [field, length] of FIELDS) {
    header.write(values[field], at, length, "latin1");
    at += length;
  }
  return header;
}

function octal(number: number, digits: number): string {
  return number.toString(8).padStart(digits, "0");
}
