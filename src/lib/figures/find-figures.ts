import { existsSync, readdirSync } from "node:fs";

/** Where a figure is defined. */
export interface FigureFile {
  readonly name: string;
  readonly module: URL;
  /** Of an answer: what makes its table. */
  readonly sql?: URL;
}

/** A figure is whatever lies in the folder of charts, and an answer whatever lies in a topic of the insights. */
export function findFigures(): FigureFile[] {
  const found = [...charts(), ...answers()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = found.find(({ name }, place) => found[place + 1]?.name === name);
  if (twice !== undefined) throw new Error(`two figures are called ${twice.name}: ${twice.module} is one of them`);
  return found;
}

const MODULE = /^([a-z0-9-]+)\.js$/;

function charts(): FigureFile[] {
  return modulesIn(new URL("./charts/", import.meta.url)).map((name) => ({
    name,
    module: new URL(`./charts/${name}.js`, import.meta.url),
  }));
}

function answers(): FigureFile[] {
  const insights = new URL("../insights/", import.meta.url);
  if (!existsSync(insights)) return [];
  return readdirSync(insights).flatMap((topic) =>
    modulesIn(new URL(`${topic}/`, insights)).map((name) => ({
      name,
      module: new URL(`../insights/${topic}/${name}.js`, import.meta.url),
      sql: new URL(`../insights/${topic}/${name}.sql`, import.meta.url),
    })),
  );
}

function modulesIn(folder: URL): string[] {
  return readdirSync(folder).flatMap((file) => MODULE.exec(file)?.[1] ?? []);
}
