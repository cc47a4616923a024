import { type Command, progress, progressOf } from "leitmotif/extension";

export interface TransferProgress {
  onFile(bytes: number, wasThere: boolean): void;
  onNote(text: string): void;
  done(): void;
}

/** Shows how many bytes went to a target or came from it. */
export function transferProgress(command: Command, label: string, total?: number): TransferProgress {
  const bar = progress({ label, unit: "bytes", show: progressOf(command), ...(total !== undefined && { total }) });
  return {
    onFile: (bytes, wasThere) => (wasThere ? bar.skip(bytes) : bar.advance(bytes)),
    onNote: bar.note,
    done: bar.done,
  };
}
