import type { Gate } from "./gate.js";
import { HISTORY_GATES } from "./history-gates.js";
import { LINK_GATES } from "./link-gates.js";
import { SOURCE_GATES } from "./source-gates.js";
import { TABLE_GATES } from "./table-gates.js";
import { VALUE_GATES } from "./value-gates.js";

/** Everything that the warehouse promises. */
export const GATES: readonly Gate[] = [
  ...TABLE_GATES,
  ...HISTORY_GATES,
  ...VALUE_GATES,
  ...LINK_GATES,
  ...SOURCE_GATES,
];
