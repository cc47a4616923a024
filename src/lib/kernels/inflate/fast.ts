import { instantiate } from "../web-assembly.js";
import { cutShort, damaged, type Inflate, type PackedBytes } from "./inflate.js";

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly NEEDS_INPUT: WebAssembly.Global;
  readonly IS_DAMAGED: WebAssembly.Global;
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

/** Unpacks in this thread, which spares handing bytes to another and back. */
export function createFastInflate(): Inflate {
  const program = instantiate<Exports>(new URL("assembly/inflate.wasm", import.meta.url));
  const { readPlace, writePlace } = program;
  const memory = Buffer.from(program.memory.buffer);
  const firstInput: number = program.input.value;
  const firstOutput: number = program.output.value;
  const room: number = program.inputRoom.value;
  const margin: number = program.inputMargin.value;
  let inputEnd = firstInput;

  return async function* inflate(packed) {
    let isLastInput = false;
    inputEnd = firstInput;
    readPlace.value = firstInput;
    program.start();
    for (;;) {
      const reason = program.inflate(inputEnd, isLastInput);
      if (reason === program.IS_DAMAGED.value) throw damaged(packed.file);
      if (reason === program.NEEDS_INPUT.value) {
        if (isLastInput) throw cutShort(packed.file);
        isLastInput = !(await takeInput(packed));
        continue;
      }
      const text = memory.subarray(firstOutput, writePlace.value);
      if (text.length > 0) yield text;
      program.makeRoom();
      if (reason === program.HAS_ENDED.value) break;
    }
    packed.giveBack(memory.subarray(readPlace.value, inputEnd));
  };

  /** Behind what is left to read. False where there is no more, which zeros have to stand for. */
  async function takeInput(packed: PackedBytes): Promise<boolean> {
    memory.copyWithin(firstInput, readPlace.value, inputEnd);
    inputEnd -= readPlace.value - firstInput;
    readPlace.value = firstInput;
    const bytes = await packed.next();
    if (bytes === undefined) {
      memory.fill(0, inputEnd, inputEnd + margin);
      return false;
    }
    const taken = bytes.copy(memory, inputEnd, 0, firstInput + room - inputEnd);
    inputEnd += taken;
    packed.giveBack(bytes.subarray(taken));
    return true;
  }
}
