/** The part of the Jupyter notebook format (4.5) that is read and written here. */
export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: number;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly cells: readonly Cell[];
}

export type Cell = MarkdownCell | CodeCell;

export interface MarkdownCell {
  readonly cell_type: "markdown" | "raw";
  readonly id?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly source: MultilineText;
}

export interface CodeCell {
  readonly cell_type: "code";
  readonly id?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly source: MultilineText;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export type Output =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: MultilineText }
  | { readonly output_type: "display_data"; readonly data: MimeBundle; readonly metadata: object };

/** One output in several formats, by MIME type. */
export type MimeBundle = Readonly<Record<string, MultilineText | object>>;

/** Text in one piece, or as lines with their line ends. */
export type MultilineText = string | readonly string[];

export function joined(text: MultilineText): string {
  return typeof text === "string" ? text : text.join("");
}

export function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
