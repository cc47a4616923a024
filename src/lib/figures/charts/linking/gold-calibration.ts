import { calibrationFigure } from "./model/calibration-figure.js";

export default calibrationFigure("gold_calibration", "linking.gold");
