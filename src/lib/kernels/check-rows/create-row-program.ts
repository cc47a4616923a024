import { fastOrPlain } from "../fast-or-plain.js";
import { createFastRowProgram } from "./fast.js";
import { createPlainRowProgram } from "./plain.js";

export const createRowProgram = fastOrPlain("check-rows", createFastRowProgram, createPlainRowProgram);
