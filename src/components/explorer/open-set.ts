import { type DataSet, type Explorer, openExplorer } from "leitmotif/browser";

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
  return async (file) => {
    const response = await fetch(new URL(file, folder));
    if (!response.ok) throw new Error(`${file} cannot be read: the server answers ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
