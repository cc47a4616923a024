import { MOVIELENS_TABLES } from "../../contract/staged/movielens.js";
import type { FileReader } from "../source.js";
import { stageBatches } from "../staging/staging.js";
import { readLinks } from "./links.js";

export function read(): readonly FileReader[] {
  return [
    {
      kind: "links",
      matches: (name) => /^links[^/]*\.csv(\.gz)?$/i.test(name),
      stage: (file, staging) =>
        stageBatches(readLinks(file, staging.onFileBytes), staging.table("link", MOVIELENS_TABLES.link), (rejects) =>
          staging.reject("links", rejects),
        ),
    },
  ];
}
