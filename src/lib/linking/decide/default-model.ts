import trained from "../trained/model.json.js";
import type { Model } from "./model.js";

// Training writes this file; a test checks that training gives the same again.
export const defaultModel = trained as Model;
