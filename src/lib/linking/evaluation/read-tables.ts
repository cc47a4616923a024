import { eachRow } from "../run/read-records.js";
import type { GoldLabel, JudgedLink } from "./evaluation.js";

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
  await eachRow(file, ["release_id", "film_id", "category", "label_source"], { required: 2 }, (row) => {
    labels.push({ releaseId: row.release_id, filmId: row.film_id, category: row.category, source: row.label_source });
  });
  return labels;
}
