import type { Source } from "../source.js";
import { fetch } from "./fetch.js";
import { notice } from "./notice.js";
import { read } from "./read.js";

export const source: Source = { read, fetch, notice };
