import { escapeHtml } from "../../core/text/html.js";
import type { BuildStep } from "./build-steps.js";

const ROW = 46;
const BOX = { x: 230, width: 440, height: 36 };
const WIDTH = 920;

/** Draws the steps of a build below one another: what each reads on the left, what it writes on the right. */
export function pipelineSvg(steps: readonly BuildStep[]): string {
  const height = ROW * steps.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="pipeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="pipeline-title pipeline-description">`,
    '<title id="pipeline-title">The steps of a build, with what each reads and writes</title>',
    `<desc id="pipeline-description">${escapeHtml(steps.map(inWords).join(" "))}</desc>`,
    ...steps.map((step, place) => stepSvg(step, place * ROW, place < steps.length - 1)),
    "</svg>",
  ].join("");
}

function inWords({ name, does, reads, writes }: BuildStep): string {
  return `${name} ${does}; it reads ${reads} and writes ${writes}.`;
}

function stepSvg({ name, does, reads, writes }: BuildStep, top: number, isFollowed: boolean): string {
  const [middle, baseline] = [top + BOX.height / 2, top + BOX.height / 2 + 4];
  const right = BOX.x + BOX.width;
  return [
    isFollowed ? `<path d="M${BOX.x + 24} ${top + BOX.height}v${ROW - BOX.height}"/>` : "",
    `<path d="M${BOX.x - 14} ${middle}H${BOX.x}M${right} ${middle}h14"/>`,
    `<rect x="${BOX.x}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="5"/>`,
    `<text class="pipeline-name" x="${BOX.x + 12}" y="${baseline}">${name}</text>`,
    `<text x="${BOX.x + 96}" y="${baseline}">${escapeHtml(does)}</text>`,
    `<text x="${BOX.x - 20}" y="${baseline}" text-anchor="end">${escapeHtml(reads)}</text>`,
    `<text x="${right + 20}" y="${baseline}">${escapeHtml(writes)}</text>`,
  ].join("");
}
