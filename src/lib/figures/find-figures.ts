import { existsSync, readdirSync } from "node:fs";

/** Where a figure is defined. */
export interface FigureFile {
  readonly name: string;
  readonly topic: string;
  readonly module: URL;
}

/** A figure with a question, and a table that its SQL makes. */
export interface AnswerFile extends FigureFile {
  readonly sql: URL;
}

/** Every file in a topic of the charts is a figure, and every file in a topic of the insights an answer. */
export function findFigures(): FigureFile[] {
  const found = [...findCharts(), ...findAnswers()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = found.find(({ name }, place) => found[place + 1]?.name === name);
  if (twice !== undefined) throw new Error(`two figures are called ${twice.name}: ${twice.module} is one of them`);
  return found;
}

/** By topic, then by name. */
export function findAnswers(): AnswerFile[] {
  return namesIn(new URL("../insights/", import.meta.url)).map(({ topic, name }) => ({
    name,
    topic,
    module: new URL(`../insights/${topic}/${name}.js`, import.meta.url),
    sql: new URL(`../insights/${topic}/${name}.sql`, import.meta.url),
  }));
}

/** Charts that answer no question about films, but describe data, gates and links, or sum up answers. */
function findCharts(): FigureFile[] {
  return namesIn(new URL("./charts/", import.meta.url)).map(({ topic, name }) => ({
    name,
    topic,
    module: new URL(`./charts/${topic}/${name}.js`, import.meta.url),
  }));
}

function namesIn(folder: URL): Pick<FigureFile, "topic" | "name">[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((topic) => modulesIn(new URL(`${topic}/`, folder)).map((name) => ({ topic, name })));
}

const MODULE = /^([a-z0-9-]+)\.js$/;

function modulesIn(folder: URL): string[] {
  return readdirSync(folder)
    .flatMap((file) => MODULE.exec(file)?.[1] ?? [])
    .sort();
}
