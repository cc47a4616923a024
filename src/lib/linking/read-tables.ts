import { existsSync } from "node:fs";
import type { GoldLabel, JudgedLink } from "./evaluate.js";
import { eachRow } from "./read-records.js";
import type { Verdict } from "./verdicts.js";

export async function readLinks(file: string): Promise<JudgedLink[]> {
  const links: JudgedLink[] = [];
  await eachRow(file, ["release_id", "film_id", "probability", "decision"], { required: 4 }, (row) => {
    const { release_id: releaseId, film_id: filmId, probability, decision } = row;
    links.push({ releaseId, filmId, probability: Number(probability), decision });
  });
  return links;
}

export async function readGold(file: string): Promise<GoldLabel[]> {
  const labels: GoldLabel[] = [];
  await eachRow(file, ["release_id", "film_id", "category"], { required: 2 }, (row) => {
    labels.push({ releaseId: row.release_id, filmId: row.film_id, category: row.category });
  });
  return labels;
}

/** The verdicts kept so far; none where there is no file yet. */
export async function readVerdicts(file: string): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  if (!existsSync(file)) return verdicts;
  await eachRow(file, ["release_id", "film_id", "verdict"], { required: 3 }, (row) => {
    verdicts.push({ releaseId: row.release_id, filmId: row.film_id, belongs: row.verdict === "yes" });
  });
  return verdicts;
}
