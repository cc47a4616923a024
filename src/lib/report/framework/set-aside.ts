/** Tables may hold drawings, so they come first. */
const ELEMENTS = [/<table[\s>](?:(?!<table[\s>]).)*?<\/table>/gs, /<svg[\s>](?:(?!<svg[\s>]).)*?<\/svg>/gs];

/** Framework gives files new names, and so must see where they are used. */
const NAMES_A_FILE = /\s(?:href|src)=/;

/**
 * Takes drawings and tables out of the parts of pages until Framework is done: 1.13.4 parses each page several times
 * with a whole browser's document model, which takes most of its time for what it leaves as it is.
 */
export function setAside(parts: Readonly<Record<string, string>>): {
  parts: Readonly<Record<string, string>>;
  kept: readonly string[];
} {
  const kept: string[] = [];
  const keep = (element: string) => (NAMES_A_FILE.test(element) ? element : placeOf(kept.push(element) - 1));
  const shorter = Object.entries(parts).map(([name, html]) => [
    name,
    ELEMENTS.reduce((rest, element) => rest.replace(element, keep), html),
  ]);
  return { parts: Object.fromEntries(shorter), kept };
}

/** Puts the elements back where they were. */
export function putBack(html: string, kept: readonly string[]): string {
  return html.replace(PLACE, (place, number: string) => kept[Number(number)] ?? place);
}

function placeOf(number: number): string {
  return `<set-aside id="${number}"></set-aside>`;
}

const PLACE = /<set-aside id="(\d+)"><\/set-aside>/g;
