import { musicByDecade } from "./model/music-by-decade.js";

export default musicByDecade("style");
