/** Appends whole numbers in as few bytes as they need: seven bits a byte, the highest bit says that more follow. */
export interface NumberWriter {
  readonly length: number;
  write(value: number): void;
  bytes(): Uint8Array<ArrayBuffer>;
}

const FIRST_LENGTH = 256;

export function createNumberWriter(): NumberWriter {
  let bytes = new Uint8Array(FIRST_LENGTH);
  let length = 0;

  function put(byte: number): void {
    if (length === bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length++] = byte;
  }

  return {
    get length() {
      return length;
    },
    write(value) {
      let rest = value;
      for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) put((rest % 0x80) | 0x80);
      put(rest);
    },
    bytes: () => bytes.slice(0, length),
  };
}

/** Reads them one after the other. */
export function createNumberReader(bytes: Uint8Array, start = 0): { readonly place: number; read(): number } {
  let place = start;
  return {
    get place() {
      return place;
    },
    read() {
      let value = 0;
      let unit = 1;
      for (;;) {
        const byte = bytes[place++] ?? 0;
        value += (byte & 0x7f) * unit;
        if (byte < 0x80) return value;
        unit *= 0x80;
      }
    },
  };
}
