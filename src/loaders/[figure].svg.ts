import { figureSvg } from "leitmotif/report/figure-svg";
import { askedFigure } from "./asked-figure.js";

process.stdout.write(await figureSvg(await askedFigure()));
