// What pages run in the reader's browser: `import { … } from "leitmotif/browser"`. It needs no Node.
export { grouped } from "./core/numbers.js";
export { escapeHtml } from "./core/text/html.js";
export type { ExplorerCase } from "./report/explorer/cases/explorer-case.js";
export type { DataSet } from "./report/explorer/data-set.js";
export type { FacetIndex } from "./report/explorer/files/explorer-index.js";
export type { ResultRow } from "./report/explorer/files/result-row.js";
export { caseHtml } from "./report/explorer/html/case-html.js";
export { DECISION_WORDS } from "./report/explorer/html/decision-words.js";
export { rowHtml } from "./report/explorer/html/row-html.js";
export { type Explorer, type Found, openExplorer } from "./report/explorer/search/open-explorer.js";
export { readState, type SearchState, writeState } from "./report/explorer/search/search-state.js";
export { SORTINGS } from "./report/explorer/search/sort-documents.js";
