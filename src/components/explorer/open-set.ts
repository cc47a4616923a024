import { type DataSet, type Explorer, openExplorer } from "leitmotif/browser";
import { fetchBytes } from "../fetch-bytes.js";

/** Opens each set of cases when it is first asked for. */
export function createOpener(): (set: DataSet) => Promise<Explorer> {
  const opened = new Map<string, Promise<Explorer>>();
  return ({ name }) => {
    const explorer = opened.get(name) ?? openExplorer(reader(name));
    opened.set(name, explorer);
    explorer.catch(() => opened.delete(name));
    return explorer;
  };
}

function reader(set: string): (file: string) => Promise<Uint8Array<ArrayBuffer>> {
  const folder = new URL(`./explorer/${set}/`, document.baseURI);
  return (file) => fetchBytes(new URL(file, folder));
}
