import type { Linked } from "#lib/cli/tracking/tracked-linking";

/** The claims and links of a snapshot whose links were compared with those of the sample and with labelled ones. */
export const LINKED: Linked = {
  id: "abcabcabcabc",
  rows: async (table) =>
    table === "link_release_title" ? ["match", "match", "none"].map((decision) => ({ decision })) : [],
  claims: async () =>
    new Map([
      ["linking.cost.review", 4],
      ["linking.threshold.match", 0.6],
      ["linking.sample.precision", 0.98],
      ["linking.sample.recall_low", 0.9],
      ["linking.gold.precision", 0.97],
      ["films.total", 300],
    ]),
};
