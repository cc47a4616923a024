/** Shows the progress of a long task. */
export interface Progress {
  advance(count: number): void;
  /** Counts work done before, which does not affect the rate. */
  skip(count: number): void;
  /** Corrects the total, if the amount of work only becomes known on the way. */
  expect(total: number): void;
  /** Prints a line about an event on the way. */
  note(text: string): void;
  done(): void;
}

export interface ProgressOptions {
  readonly label: string;
  /** The total amount of work; without it, a rate is shown but no time left. */
  readonly total?: number;
  /** What is counted: `rows`, `files`; `bytes` are shown as MB. */
  readonly unit: string;
  /** Without it nothing is shown, as for `--quiet` and `--json`. */
  readonly show: Show | undefined;
}

/** Writes on the error stream. */
export type Show = (text: string) => void;

interface ProgressState {
  readonly label: string;
  readonly unit: string;
  readonly total: number | undefined;
  /** How much is done, and how much of it was done before. */
  readonly count: number;
  readonly skipped: number;
  readonly seconds: number;
}

const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const BAR_WIDTH = 24;

/** A bar with rate and remaining time on a terminal, an occasional line elsewhere; always on the error stream. */
export function progress(options: ProgressOptions): Progress {
  const { show: write } = options;
  if (write === undefined) return { advance() {}, skip() {}, expect() {}, note() {}, done() {} };
  const terminal = process.stderr.isTTY;
  const started = performance.now();
  let shown = started;
  let count = 0;
  let skipped = 0;
  let { total } = options;

  const show = (end: string) => {
    const { label, unit } = options;
    const line = progressLine({ label, unit, total, count, skipped, seconds: (performance.now() - started) / 1000 });
    write(terminal ? `\r${fit(line)}\x1b[K${end}` : `${line}\n`);
  };

  return {
    advance(more) {
      count += more;
      const now = performance.now();
      if (now - shown < (terminal ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
      shown = now;
      show("");
    },
    skip(more) {
      count += more;
      skipped += more;
    },
    expect(corrected) {
      total = corrected;
    },
    note(text) {
      write(terminal ? `\r${fit(text)}\x1b[K\n` : `${text}\n`);
    },
    done: () => show("\n"),
  };
}

/** The state of the work in one line: `releases 62% ███… 1,240 MB of 2,000 MB, 310 MB/s, 2 s left`. */
export function progressLine({ label, unit, total, count, skipped, seconds }: ProgressState): string {
  const rate = seconds > 0 ? (count - skipped) / seconds : 0;
  const parts = [amount(count, unit) + (total === undefined ? "" : ` of ${amount(total, unit)}`)];
  if (rate > 0) parts.push(`${amount(rate, unit)}/s`);
  if (total !== undefined && rate > 0 && count < total) parts.push(`${duration((total - count) / rate)} left`);
  if (total === undefined || count >= total) parts.push(duration(seconds));
  return [label, total ? bar(Math.min(1, count / total)) : "", parts.join(", ")].filter(Boolean).join("  ");
}

function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  const percent = `${Math.floor(share * 100)}%`.padStart(5);
  return `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)}${percent}`;
}

function amount(count: number, unit: string): string {
  if (unit === "bytes") return `${decimals(count / 1e6)} MB`;
  return `${Number.isInteger(count) ? grouped(count) : decimals(count)} ${unit}`;
}

function decimals(number: number): string {
  return number < 10 ? number.toFixed(1) : grouped(Math.round(number));
}

/** Groups thousands with commas, whatever the locale. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A line longer than the terminal would wrap, and only its end could be overwritten. */
function fit(line: string): string {
  return line.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1));
}
