/** An error in the user's data or setup: says what is wrong, where, the value, and what to do about it. */
export class InputError extends Error {
  override name = "InputError";

  constructor(
    what: string,
    readonly detail: { file?: string; line?: number; value?: string; remedy?: string } = {},
  ) {
    super(describe(what, detail));
  }
}

/** The command line itself is wrong: the program ends with exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

function describe(what: string, { file, line, value, remedy }: InputError["detail"]): string {
  const place = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`}: `;
  const found = value === undefined ? "" : `: ${JSON.stringify(shorten(value))}`;
  const advice = remedy === undefined ? "" : ` (${remedy})`;
  return `${place}${what}${found}${advice}`;
}

function shorten(value: string): string {
  return value.length <= 200 ? value : `${value.slice(0, 200)}…`;
}
