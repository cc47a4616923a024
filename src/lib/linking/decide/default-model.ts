import trained from "../trained/model.json.js";
import type { Model } from "./model.js";

// The training writes this file, and its test compares the two.
export const defaultModel = trained as Model;
