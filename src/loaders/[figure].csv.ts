import { figureCsv } from "leitmotif/report/figure-csv";
import { askedFigure } from "./asked-figure.js";

process.stdout.write(figureCsv(await askedFigure()));
