import { readdirSync } from "node:fs";
import { basename } from "node:path";

/** The files of statements that prepare and load, also those in folders of their own. */
export function loadStatements(): URL[] {
  const load = new URL("../load/", import.meta.url);
  return [
    ...namesIn(new URL("../prepare/", import.meta.url), ".sql").map(
      (name) => new URL(`../prepare/${name}.sql`, import.meta.url),
    ),
    ...namesIn(load, ".sql").map((name) => new URL(`../load/${name}.sql`, import.meta.url)),
    ...namesIn(load, "").flatMap((folder) =>
      namesIn(new URL(`${folder}/`, load), ".sql").map(
        (name) => new URL(`../load/${folder}/${name}.sql`, import.meta.url),
      ),
    ),
  ];
}

/** Files of a kind without their ending, or folders, which have none. */
function namesIn(folder: URL, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => (ending === "" ? !name.includes(".") : name.endsWith(ending)))
    .map((name) => basename(name, ending))
    .sort();
}
