import type { DownloadEvents } from "../../sources/fetching/receive.js";
import { progress, type Show } from "../progress.js";

/** One bar for several downloads, whose sizes become known when they start and which may start over. */
export function downloadProgress(label: string, show: Show | undefined): DownloadEvents & { done(): void } {
  const bar = progress({ label, unit: "bytes", show });
  const positions = new Map<string, number>();
  const totals = new Map<string, number>();
  return {
    onPosition({ name }, bytes, total) {
      if (total !== null && totals.get(name) !== total) {
        totals.set(name, total);
        bar.expect([...totals.values()].reduce((sum, size) => sum + size, 0));
      }
      const before = positions.get(name);
      positions.set(name, bytes);
      if (before === undefined) bar.skip(bytes);
      else bar.advance(bytes - before);
    },
    onNote: ({ name }, text) => bar.note(`${name}: ${text}`),
    done: bar.done,
  };
}
