import { FIGURE_FILES } from "leitmotif/report/figure-files";
import { askedFigure } from "./asked-figure.js";

process.stdout.write(await FIGURE_FILES.csv(await askedFigure()));
