import { startFinder } from "./finder/start.js";

const place = document.querySelector<HTMLElement>("#finder");

// Where there was nothing to learn from, there is nothing to find.
if (place) await startFinder(place);
