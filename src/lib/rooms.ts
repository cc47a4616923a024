/** A part of the library, and the parts that it may import. */
export interface Room {
  /** A folder of src/lib, or a module beside the folders. */
  readonly name: string;
  readonly does: string;
  readonly knows: readonly string[];
}

/** The rooms from top to bottom. Each knows only rooms below it. */
export const ROOMS: readonly Room[] = [
  {
    name: "extension",
    does: "what the workspace that publishes uses of the library",
    knows: ["cli", "report", "snapshot", "warehouse", "sources", "contract", "core"],
  },
  {
    name: "functions",
    does: "what small programs in a cloud use of the library",
    knows: ["figures", "sources", "core"],
  },
  {
    name: "cli",
    does: "the leitmotif command, one file per subcommand",
    knows: [
      "study",
      "pipeline",
      "stages",
      "report",
      "operations",
      "insights",
      "figures",
      "spark",
      "linking",
      "recommending",
      "prediction",
      "snapshot",
      "warehouse",
      "sample",
      "sources",
      "contract",
      "core",
    ],
  },
  {
    name: "study",
    does: "the questions of the report, asked about real files",
    knows: ["pipeline", "figures", "linking", "snapshot", "contract", "core"],
  },
  { name: "pipeline", does: "the stages of a build in order", knows: ["stages", "core"] },
  {
    name: "stages",
    does: "what a build does, one file per stage, and when a stage may be skipped",
    knows: [
      "report",
      "operations",
      "insights",
      "figures",
      "linking",
      "prediction",
      "recommending",
      "snapshot",
      "warehouse",
      "sample",
      "sources",
      "contract",
      "core",
    ],
  },
  {
    name: "index",
    does: "the public API: what a notebook or another program may use",
    knows: [
      "notebook",
      "report",
      "insights",
      "figures",
      "linking",
      "prediction",
      "snapshot",
      "sources",
      "contract",
      "core",
    ],
  },
  {
    name: "browser",
    does: "what pages run in the reader's browser",
    knows: ["report", "recommending", "prediction", "core"],
  },
  {
    name: "notebook",
    does: "how notebooks show figures, tables and summaries",
    knows: ["figures", "snapshot", "core"],
  },
  {
    name: "report",
    does: "notebooks, pages and their versions",
    knows: [
      "operations",
      "insights",
      "figures",
      "linking",
      "prediction",
      "recommending",
      "snapshot",
      "warehouse",
      "sources",
      "kernels",
      "rooms",
      "learning",
      "contract",
      "core",
    ],
  },
  {
    name: "operations",
    does: "what builds took: the ledger of all runs, their cost, growth and drift",
    knows: ["core"],
  },
  {
    name: "insights",
    does: "answers: one question each, as one .sql and one .ts",
    knows: ["figures", "snapshot", "learning", "stats", "contract", "core"],
  },
  {
    name: "recommending",
    does: "which film suits a song, and which song a film",
    knows: ["figures", "linking", "sources", "kernels", "learning", "stats", "contract", "core"],
  },
  {
    name: "figures",
    does: "one file per figure: rows, title, caption, chart",
    knows: ["linking", "snapshot", "stats", "contract", "core"],
  },
  {
    name: "spark",
    does: "linking on a cluster: the worker, its archive, the start of the job, and tables for Spark SQL",
    knows: ["linking", "snapshot", "contract", "core"],
  },
  {
    name: "linking",
    does: "which release belongs to which film, how certain that is, and why",
    knows: ["sources", "contract", "core"],
  },
  {
    name: "prediction",
    does: "whether a film will pay, from what is known before it opens",
    knows: ["learning", "stats", "contract", "core"],
  },
  {
    name: "snapshot",
    does: "publishes tables with checksums, reads them, verifies and compares them",
    knows: ["warehouse", "sources", "contract", "core"],
  },
  {
    name: "warehouse",
    does: "the star schema in DuckDB: loads, history, gates, catalog",
    knows: ["contract", "core"],
  },
  {
    name: "sample",
    does: "invented deliveries and the truth about them",
    knows: ["sources", "contract", "core"],
  },
  {
    name: "sources",
    does: "bytes in, typed rows out: one folder per source",
    knows: ["kernels", "contract", "core"],
  },
  {
    name: "kernels",
    does: "WebAssembly where it pays, each with a plain twin",
    knows: ["contract", "core"],
  },
  { name: "rooms", does: "this table", knows: [] },
  {
    name: "learning",
    does: "features as of a day, models, judging, the model card",
    knows: ["stats", "contract", "core"],
  },
  { name: "stats", does: "statistics as pure functions", knows: ["core"] },
  { name: "contract", does: "columns, words and ids that both sides of a step rely on", knows: ["core"] },
  {
    name: "core",
    does: "errors, configuration, files, DuckDB, workers: known to all rooms, knows none",
    knows: [],
  },
];
