import { counted, percent } from "../../core/numbers.js";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { linkedMark } from "../places.js";
import type { Build, Stage, StageResult } from "../stage.js";
import { postersFolder } from "./posters-folder.js";
import { whatIsPossible } from "./what-is-possible.js";

export const recommendStage: Stage = {
  name: "recommend",
  made: {
    code: ["stages/recommend/recommend-stage"],
    from: ({ config }) => [
      linkedMark(config),
      config.recommending.feedback,
      postersFolder(config),
      ...imageModelFile(config),
    ],
    into: ({ config }) => [config.paths.recommender],
    settings: ({ config }) => ({ ...config.linking.costs, ...config.recommending.imageModel }),
  },
  run: recommend,
};

function imageModelFile({ recommending }: Build["config"]): string[] {
  return recommending.imageModel.file === "" ? [] : [recommending.imageModel.file];
}

async function recommend({ config }: Build): Promise<StageResult> {
  // Its words take a megabyte, which commands that build nothing can do without.
  const { recommendWarehouse } = await import("../../recommending/run/recommend-warehouse.js");
  const { paths, linking, recommending, memoryLimit, threads } = config;
  const { examples, recommender, claims } = await recommendWarehouse({
    warehousePath: paths.warehouse,
    folder: paths.recommender,
    possible: whatIsPossible(paths.raw),
    thresholds: thresholdsFrom(linking.costs),
    feedback: recommending.feedback,
    posters: postersFolder(config),
    imageModel: recommending.imageModel,
    memoryLimit,
    threads,
  });
  const known = `${counted(examples.pairs.length, "pair of a song and a film", "pairs of a song and a film")}`;
  if (recommender === undefined) return { summary: `${known}: too few to learn from` };
  const recall = Number(claims.find(({ name }) => name === "recommending.recall_at_10")?.value);
  const { chosen } = recommender;
  return {
    summary: `${known}: ${chosen.model.name} ${chosen.view}, the right film among the first 10 of 1,000 for ${percent(recall, 1)} of the songs`,
    rowsIn: examples.pairs.length,
    rowsOut: examples.songs.length,
  };
}
