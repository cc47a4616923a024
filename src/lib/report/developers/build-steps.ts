/** A stage of a build as people see it. */
export interface BuildStep {
  /** The name of the stage. */
  readonly name: string;
  readonly does: string;
  readonly reads: string;
  readonly writes: string;
}

/** All stages in order; a test holds the names against those that a build runs. */
export const BUILD_STEPS: readonly BuildStep[] = [
  { name: "sample", does: "invents deliveries, if there are none", reads: "the configuration", writes: "data/raw" },
  {
    name: "ingest",
    does: "reads files into typed rows, keeps rejects aside",
    reads: "data/raw",
    writes: "data/staged, data/rejects",
  },
  {
    name: "warehouse",
    does: "loads what is new or changed, with history",
    reads: "data/staged",
    writes: "data/warehouse.duckdb",
  },
  {
    name: "link",
    does: "decides which release belongs to which film",
    reads: "releases, films, verdicts",
    writes: "link_release_title",
  },
  {
    name: "predict",
    does: "foretells which films pay, from what is known before",
    reads: "films, credits, links",
    writes: "film_features, film_prediction",
  },
  {
    name: "recommend",
    does: "learns which film suits a song, and measures it",
    reads: "links, songs, films",
    writes: "data/recommender",
  },
  { name: "gates", does: "checks what every table promises", reads: "all tables", writes: "gate results" },
  {
    name: "snapshot",
    does: "makes the answers, publishes tables with checksums",
    reads: "all tables",
    writes: "data/snapshots/<id>",
  },
  { name: "evidence", does: "writes results as CSV files", reads: "the snapshot", writes: "evidence" },
  {
    name: "notebooks",
    does: "runs the notebooks, which assert claims",
    reads: "the snapshot",
    writes: "executed notebooks",
  },
  {
    name: "site",
    does: "draws figures, builds and checks the pages",
    reads: "snapshot, notebooks, src",
    writes: "the report",
  },
  { name: "publish", does: "files the report under its version", reads: "the report", writes: "reports/<version>" },
];
