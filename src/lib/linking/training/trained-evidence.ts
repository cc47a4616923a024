import trained from "../trained/model.json.js";
import type { TrainedModel, TrainingEvidence } from "./trained-model.js";

// The training writes this file, and its test compares the two.
export const trainedEvidence: TrainingEvidence = (trained as TrainedModel).evidence;
