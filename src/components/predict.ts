import { startPredicting } from "./predicting/start.js";

const place = document.querySelector<HTMLElement>("#predicting");

// Where there is no model, there is nothing to ask.
if (place) await startPredicting(place);
