import trained from "../trained/model.json.js";
import type { TrainedModel, TrainingEvidence } from "./trained-model.js";

// Training writes this file; a test checks that training gives the same again.
export const trainedEvidence: TrainingEvidence = (trained as TrainedModel).evidence;
