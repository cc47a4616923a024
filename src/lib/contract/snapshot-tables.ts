import { RECOMMENDATION_TABLES } from "./recommendation-tables.js";
import { required, type WarehouseTable } from "./warehouse/table.js";
import { TABLES } from "./warehouse/tables.js";

const source_counts: WarehouseTable = {
  name: "source_counts",
  side: "bookkeeping",
  meaning: "What was read from the files of each delivery: rows read are rows kept plus rows rejected.",
  key: ["source", "kind", "delivery"],
  columns: [
    required("source", "VARCHAR", "who delivered"),
    required("delivery", "DATE", "date of the delivery"),
    required("kind", "VARCHAR", "what the files list"),
    required("files", "BIGINT", "number of files"),
    required("read", "BIGINT", "rows in the files"),
    required("kept", "BIGINT", "rows that became typed rows"),
    required("rejected", "BIGINT", "rows that could not be read, which are kept aside with the reason"),
  ],
};

const gate_results: WarehouseTable = {
  name: "gate_results",
  side: "bookkeeping",
  meaning: "Which promises about the tables hold. No snapshot is made while a blocking gate fails.",
  key: ["gate"],
  columns: [
    required("gate", "VARCHAR", "what is checked"),
    required("severity", "VARCHAR", "blocking or warning"),
    required("passed", "BOOLEAN", "whether no more rows offend than are allowed"),
    required("offending_rows", "BIGINT", "rows that break the promise"),
    required("allowed_rows", "BIGINT", "how many may"),
    required("examples", "VARCHAR[]", "some of the offending rows"),
    required("why", "VARCHAR", "what would go wrong otherwise"),
  ],
};

const planted_effect: WarehouseTable = {
  name: "planted_effect",
  side: "bookkeeping",
  meaning: "What the sample was made with, to hold against what is found. Empty for real data.",
  key: ["outcome", "cause", "name"],
  columns: [
    required("outcome", "VARCHAR", "what is changed"),
    required("cause", "VARCHAR", "the kind of thing that changes it"),
    required("name", "VARCHAR", "the thing itself, such as a genre or a style"),
    required("effect", "DOUBLE", "by how much"),
  ],
};

/** Tables about the data, which are made when the data are published. */
export const SNAPSHOT_TABLES = { source_counts, gate_results, planted_effect, ...RECOMMENDATION_TABLES };

/** All tables of a snapshot but those of answers. */
export const DESCRIBED_TABLES: readonly WarehouseTable[] = [...TABLES, ...Object.values(SNAPSHOT_TABLES)];
