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

/** Every file in the folder of charts is a figure, and every file in a topic of the insights an answer. */
export function findFigures(): FigureFile[] {
  const found = [...charts(), ...findAnswers()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = found.find(({ name }, place) => found[place + 1]?.name === name);
  if (twice !== undefined) throw new Error(`two figures are called ${twice.name}: ${twice.module} is one of them`);
  return found;
}

/** By topic, then by name. */
export function findAnswers(): AnswerFile[] {
  const insights = new URL("../insights/", import.meta.url);
  if (!existsSync(insights)) return [];
  return readdirSync(insights)
    .sort()
    .flatMap((topic) =>
      modulesIn(new URL(`${topic}/`, insights)).map((name) => ({
        name,
        topic,
        module: new URL(`../insights/${topic}/${name}.js`, import.meta.url),
        sql: new URL(`../insights/${topic}/${name}.sql`, import.meta.url),
      })),
    );
}

const MODULE = /^([a-z0-9-]+)\.js$/;

/** Charts that answer no question about films, but describe the data, the gates and the links. */
const DATA_TOPIC = "data";

function charts(): FigureFile[] {
  return modulesIn(new URL("./charts/", import.meta.url)).map((name) => ({
    name,
    topic: DATA_TOPIC,
    module: new URL(`./charts/${name}.js`, import.meta.url),
  }));
}

function modulesIn(folder: URL): string[] {
  return readdirSync(folder)
    .flatMap((file) => MODULE.exec(file)?.[1] ?? [])
    .sort();
}
