import { instantiate } from "./web-assembly.js";

/** Unpacks deflated streams, one after the other. */
export interface Inflater {
  /** Takes bytes to unpack, as many as there is room for. Returns how many these are. */
  append(bytes: Buffer): number;
  /** The bytes that were appended and not used yet. */
  input(): Buffer;
  /** Passes over some of them. */
  skip(count: number): void;
  /** Begins a stream. */
  start(): void;
  /** Unpacks until something has to be done. Only when told that the input is the last it uses all of it. */
  unpack(isLastInput: boolean): "needs input" | "is full" | "has ended" | "is damaged";
  /** What was unpacked since room was made. It is overwritten once there is room again. */
  output(): Buffer;
  makeRoom(): void;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly NEEDS_INPUT: WebAssembly.Global;
  readonly IS_FULL: WebAssembly.Global;
  readonly HAS_ENDED: WebAssembly.Global;
  readonly input: WebAssembly.Global;
  readonly inputRoom: WebAssembly.Global;
  readonly inputMargin: WebAssembly.Global;
  readonly output: WebAssembly.Global;
  readonly readPlace: WebAssembly.Global;
  readonly writePlace: WebAssembly.Global;
  start(): void;
  makeRoom(): void;
  inflate(inputEnd: number, isLastInput: boolean): number;
}

export function createInflater(): Inflater {
  const program = instantiate<Exports>("inflate");
  const { readPlace, writePlace } = program;
  const memory = Buffer.from(program.memory.buffer);
  const firstInput: number = program.input.value;
  const firstOutput: number = program.output.value;
  const room: number = program.inputRoom.value;
  const margin: number = program.inputMargin.value;
  let inputEnd = firstInput;
  readPlace.value = firstInput;

  return {
    append(bytes) {
      memory.copyWithin(firstInput, readPlace.value, inputEnd);
      inputEnd -= readPlace.value - firstInput;
      readPlace.value = firstInput;
      const taken = bytes.copy(memory, inputEnd, 0, firstInput + room - inputEnd);
      inputEnd += taken;
      return taken;
    },
    input: () => memory.subarray(readPlace.value, inputEnd),
    skip(count) {
      readPlace.value += count;
    },
    start: program.start,
    unpack(isLastInput) {
      if (isLastInput) memory.fill(0, inputEnd, inputEnd + margin);
      switch (program.inflate(inputEnd, isLastInput)) {
        case program.NEEDS_INPUT.value:
          return "needs input";
        case program.IS_FULL.value:
          return "is full";
        case program.HAS_ENDED.value:
          return "has ended";
        default:
          return "is damaged";
      }
    },
    output: () => memory.subarray(firstOutput, writePlace.value),
    makeRoom: program.makeRoom,
  };
}
