import { fastOrPlain } from "../fast-or-plain.js";
import { createFastSearchWindow } from "./fast.js";
import { createPlainSearchWindow } from "./plain.js";

/** Looks for an end tag (without its `>`), for hidden text, and for the lists of the test. */
export const createSearchWindow = fastOrPlain("search-window", createFastSearchWindow, createPlainSearchWindow);
