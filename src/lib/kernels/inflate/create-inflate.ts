import { fastOrPlain } from "../fast-or-plain.js";
import { createFastInflate } from "./fast.js";
import { createPlainInflate } from "./plain.js";

/** Makes what unpacks deflated streams, one after the other. */
export const createInflate = fastOrPlain("inflate", createFastInflate, createPlainInflate);
