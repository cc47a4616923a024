import type { PublishedFile } from "../sources/download/published-file.js";
import { progress } from "./progress.js";

interface DownloadProgress {
  onPosition(file: PublishedFile, bytes: number, total: number | null): void;
  done(): void;
}

/** One bar for several downloads, whose sizes become known as they begin and which may start over. */
export function downloadProgress(label: string, quiet: boolean): DownloadProgress {
  const bar = progress({ label, unit: "bytes", quiet });
  const positions = new Map<string, number>();
  const totals = new Map<string, number>();
  return {
    onPosition({ name }, bytes, total) {
      if (total !== null && totals.get(name) !== total) {
        totals.set(name, total);
        bar.expect([...totals.values()].reduce((sum, size) => sum + size, 0));
      }
      bar.advance(bytes - (positions.get(name) ?? 0));
      positions.set(name, bytes);
    },
    done: bar.done,
  };
}
