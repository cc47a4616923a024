import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { checkContent } from "./checks/content.js";

checkContent(sharedAnswers);
