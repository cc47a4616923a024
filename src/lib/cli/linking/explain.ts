import { Command } from "commander";
import { defaultModel } from "../../linking/decide/default-model.js";
import { type Explanation, explainRelease, formatExplanation } from "../../linking/decide/explain.js";
import { createRanker } from "../../linking/decide/ranking/ranker.js";
import { openFilmIndex } from "../../linking/library/film-index.js";
import { readFilmIndex } from "../../linking/run/read-film-index.js";
import type { LinkedLists } from "../../linking/run/warehouse/warehouse-lists.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { findRelease, requireFilm } from "./find-record.js";
import { withReleasesAndFilms } from "./named-lists.js";

interface Options extends Partial<Pick<LinkedLists, "releases" | "films">> {
  readonly index?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  leitmotif explain discogs:1306165                      a release of the warehouse, and its best film
  leitmotif explain discogs:1306165 imdb:tt0080684       the same release, and this film
  leitmotif explain r1 --releases mine.csv --films films.csv
`;

export function explainCommand(): Command {
  return new Command("explain")
    .description("show step by step why a release was or was not linked to a film")
    .argument("<release>", "id of the release")
    .argument("[film]", "id of the film (default: the best one)")
    .option("--releases <file>", "the music releases, instead of those of the warehouse")
    .option("--films <file>", "the films, instead of those of the warehouse")
    .option("--index <file>", "the films in a file of leitmotif index films, instead of --films")
    .option("--json", "print the explanation as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (release: string, film: string | undefined, { json, ...given }: Options, command: Command) => {
      const explanation = await explain(release, film, given, command);
      print(command, json ? `${JSON.stringify(explanation, null, 2)}\n` : formatExplanation(explanation));
    });
}

async function explain(
  releaseId: string,
  filmId: string | undefined,
  given: Omit<Options, "json">,
  command: Command,
): Promise<Explanation> {
  const { warehouse } = configOf(command).paths;
  return withReleasesAndFilms(given, command, async ({ releases, films }) => {
    const release = await findRelease(releaseId, releases, given.releases ?? warehouse);
    const index = openFilmIndex(await readFilmIndex(films));
    if (filmId !== undefined) requireFilm(filmId, index.filmIds, given.index ?? given.films ?? warehouse);
    return explainRelease(release, createRanker(index, defaultModel), filmId);
  });
}
