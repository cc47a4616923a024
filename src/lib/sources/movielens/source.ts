import type { Source } from "../source.js";
import { notice } from "./notice.js";
import { read } from "./read.js";

export const source: Source = { read, notice };
