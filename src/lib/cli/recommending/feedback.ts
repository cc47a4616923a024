import { Command } from "commander";
import { counted } from "../../core/numbers.js";
import { importFeedback } from "../../recommending/feedback/import-feedback.js";
import { readRecommender } from "../../recommending/files/read-recommender.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

const STEPS = `
A file has the columns song_id, film_id and verdict, which is "fits" or "does not fit":
  leitmotif feedback import feedback.csv     what it says joins the file of recommending.feedback
  leitmotif build                            recommendations are learned from it too
`;

export function feedbackCommand(): Command {
  const feedback = new Command("feedback")
    .description("let recommendations learn from what people say of songs and films")
    .addHelpText("after", STEPS);
  feedback.addCommand(importCommand());
  return feedback;
}

function importCommand(): Command {
  return new Command("import")
    .description("add the verdicts in a file to those named by recommending.feedback")
    .argument("<file>", "CSV with song_id, film_id and verdict")
    .option("--json", "print the counts as JSON")
    .action(async (file: string, { json }: { readonly json?: boolean }, command: Command) => {
      const { paths, recommending } = configOf(command);
      const counts = await importFeedback(file, recommending.feedback, readRecommender(paths.recommender));
      const text = `${counted(counts.imported, "verdict", "verdicts")} imported; ${recommending.feedback} holds ${counts.kept}\n`;
      print(command, json ? `${JSON.stringify({ ...counts, feedback: recommending.feedback })}\n` : text);
    });
}
