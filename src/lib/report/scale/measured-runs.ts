import { rowsOfCsv } from "../html/rows-of-csv.js";

/** A run of `npm run bench -- spark`. */
export interface MeasuredRun {
  /** `link` is `leitmotif link` without Spark. */
  readonly by: "spark" | "link";
  /** How many releases are linked at once. */
  readonly workers: number;
  readonly releases: number;
  readonly films: number;
  readonly partitions: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** The runs that the bench has kept; none where it has not been run. */
export async function measuredRuns(file: string): Promise<MeasuredRun[]> {
  return (await rowsOfCsv(file)).map((row) => ({
    by: row.by === "link" ? "link" : "spark",
    workers: Number(row.workers),
    releases: Number(row.releases),
    films: Number(row.films),
    partitions: Number(row.partitions),
    seconds: Number(row.seconds),
    cpuSeconds: Number(row.cpu_seconds),
  }));
}
