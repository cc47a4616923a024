/** A run as MLflow keeps it. */
export interface TrackedRun {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly ended: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  /** The content of files, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Settings as a server keeps them. */
export function paramsFrom(settings: Readonly<Record<string, string | number>>): TrackedRun["params"] {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
}
