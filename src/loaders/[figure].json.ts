import { PAGE_THEME } from "leitmotif/charts/theme";
import { askedFigure } from "./asked-figure.js";

const figure = await askedFigure();
process.stdout.write(JSON.stringify(figure.spec(PAGE_THEME)));
