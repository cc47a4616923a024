import { calibrationFigure } from "./model/calibration-figure.js";

export default calibrationFigure("link_calibration", "linking.sample");
