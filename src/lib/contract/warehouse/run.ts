import { required, type WarehouseTable } from "./table.js";

export const claim: WarehouseTable = {
  name: "claim",
  side: "bookkeeping",
  meaning: "A named figure that pages and notebooks may quote.",
  key: ["name"],
  columns: [
    required("name", "VARCHAR", "name of the figure"),
    required("value", "DOUBLE", "the figure"),
    required("unit", "VARCHAR", "what is counted or measured"),
    required("computed_by", "VARCHAR", "the query or function behind it"),
    required("table_name", "VARCHAR", "the table that it was computed from"),
  ],
};

export const loaded_delivery: WarehouseTable = {
  name: "loaded_delivery",
  side: "bookkeeping",
  meaning: "The deliveries that this warehouse holds.",
  key: ["source", "delivery_date"],
  columns: [
    required("source", "VARCHAR", "who delivered"),
    required("delivery_date", "DATE", "date of the delivery"),
    required("fingerprint", "VARCHAR", "SHA-256 of the names, sizes and footers of the staged files"),
  ],
};
