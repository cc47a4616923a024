import type { Thresholds } from "../../linking/decide/decide.js";

/** What is packed beside the worker. */
export interface WorkerSettings {
  /** The version of the film indexes that the worker can search. */
  readonly version: string;
  readonly thresholds: Thresholds;
}
