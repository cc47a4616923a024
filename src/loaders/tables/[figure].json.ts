import { tableFile } from "#lib/figures/files/figure-files";
import { askedFigure } from "../asked-figure.js";

const { figure } = await askedFigure();
process.stdout.write(tableFile(figure));
