import { FIGURE_FILES } from "#lib/figures/files/figure-files";
import { askedFigure } from "./asked-figure.js";

process.stdout.write(await FIGURE_FILES.svg(await askedFigure()));
