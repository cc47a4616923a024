import type { JupyterClient } from "./jupyter-client.js";
import { type Cell, type CodeCell, joined, lines, type MimeBundle, type Notebook, type Output } from "./notebook.js";
import type { Message } from "./wire-message.js";

/** A cell that failed: its number, its source and the error. */
export class CellFailure extends Error {
  override name = "CellFailure";

  constructor(
    readonly cell: number,
    readonly source: string,
    readonly reason: string,
  ) {
    super(`cell ${cell} failed\n\n${indented(source)}\n\n${indented(reason)}`);
  }
}

/**
 * Runs all cells in order and returns the notebook with their output, but without anything that differs from run to
 * run.
 */
export async function runNotebook(notebook: Notebook, kernel: Pick<JupyterClient, "execute">): Promise<Notebook> {
  const cells: Cell[] = [];
  for (const [index, cell] of notebook.cells.entries()) {
    cells.push(cell.cell_type === "code" ? await runCell(cell, index + 1, kernel) : cell);
  }
  return { ...notebook, cells };
}

async function runCell(cell: CodeCell, number: number, kernel: Pick<JupyterClient, "execute">): Promise<CodeCell> {
  const source = joined(cell.source);
  const messages: Message[] = [];
  const reply = await kernel
    .execute(source, (message) => messages.push(message))
    .catch((error) => {
      throw new CellFailure(number, source, `${error instanceof Error ? error.message : error}`);
    });
  const outputs = outputsOf(messages);
  if (reply.status !== "ok") throw new CellFailure(number, source, errorText(outputs));
  const { execution_count } = reply;
  return {
    ...cell,
    // Editors and other runners store times here.
    metadata: {},
    execution_count: typeof execution_count === "number" ? execution_count : null,
    outputs,
  };
}

function outputsOf(messages: readonly Message[]): Output[] {
  const outputs: Output[] = [];
  for (const { header, content } of messages) {
    const last = outputs.at(-1);
    if (header.msg_type === "stream") {
      const name = content.name === "stderr" ? "stderr" : "stdout";
      const text = `${content.text}`;
      if (last?.output_type === "stream" && last.name === name) {
        outputs[outputs.length - 1] = { ...last, text: lines(joined(last.text) + text) };
      } else {
        outputs.push({ output_type: "stream", name, text: lines(text) });
      }
    } else if (header.msg_type === "display_data") {
      outputs.push({ output_type: "display_data", data: mimeBundle(content.data), metadata: {} });
    }
  }
  return outputs;
}

/** Text is kept as lines, so that versions of an executed notebook can be compared. */
function mimeBundle(data: unknown): MimeBundle {
  return Object.fromEntries(
    Object.entries(data ?? {}).map(([type, value]) => [type, typeof value === "string" ? lines(value) : value]),
  );
}

/** tslab writes compiler and run-time errors to the error stream. */
function errorText(outputs: readonly Output[]): string {
  const errors = outputs.filter((output) => output.output_type === "stream" && output.name === "stderr");
  return errors
    .map((output) => (output.output_type === "stream" ? joined(output.text) : ""))
    .join("")
    .trimEnd();
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
