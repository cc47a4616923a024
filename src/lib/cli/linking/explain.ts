import { Command } from "commander";
import { InputError } from "../../core/errors.js";
import { defaultModel } from "../../linking/decide/default-model.js";
import { explainRelease, formatExplanation } from "../../linking/decide/explain.js";
import { createRanker } from "../../linking/decide/ranking/ranker.js";
import { openFilmIndex } from "../../linking/library/film-index.js";
import type { Release } from "../../linking/records.js";
import { readFilmIndex } from "../../linking/run/read-film-index.js";
import { eachRelease } from "../../linking/run/read-records.js";

interface Options {
  readonly releases: string;
  readonly films: string;
  readonly json?: boolean;
}

export function explainCommand(): Command {
  return new Command("explain")
    .description("show step by step why a release was linked to a film, or was not")
    .argument("<release>", "id of the release")
    .argument("[film]", "id of the film; the best one when left out")
    .requiredOption("--releases <file>", "the music releases")
    .requiredOption("--films <file>", "the films")
    .option("--json", "print the explanation as JSON")
    .action(async (releaseId: string, filmId: string | undefined, { releases, films, json }: Options) => {
      const release = await findRelease(releases, releaseId);
      const ranker = createRanker(openFilmIndex(await readFilmIndex(films)), defaultModel);
      const explanation = explainRelease(release, ranker, filmId);
      process.stdout.write(json ? `${JSON.stringify(explanation, null, 2)}\n` : formatExplanation(explanation));
    });
}

async function findRelease(file: string, id: string): Promise<Release> {
  let found: Release | undefined;
  await eachRelease(file, (release) => {
    if (release.id === id) found = release;
  });
  if (found !== undefined) return found;
  throw new InputError("holds no release with this id", { file, value: id, remedy: "check the column release_id" });
}
