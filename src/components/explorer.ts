import type { DataSet } from "leitmotif/browser";
import { startExplorer } from "./explorer/start.js";

const place = document.querySelector<HTMLElement>("#explorer");

// The page names its sets of cases; without any there is nothing to explore.
if (place?.dataset.sets) await startExplorer(place, JSON.parse(place.dataset.sets) as DataSet[]);
