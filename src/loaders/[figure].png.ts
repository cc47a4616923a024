import { FIGURE_FILES } from "#lib/figures/files/figure-files";
import { askedFigure } from "./asked-figure.js";

const { figure, snapshot } = await askedFigure();
process.stdout.write(await FIGURE_FILES.png(figure, snapshot));
