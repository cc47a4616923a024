import type { Side } from "../../contract/warehouse/table.js";
import type { Reference } from "../../contract/warehouse/tables.js";
import { erdLanes } from "./erd-lanes.js";
import type { CatalogTable } from "./read-catalog.js";

/** The positions of everything in the diagram, in pixels. */
export interface ErdLayout {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export interface Heading {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly table: CatalogTable;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A reference, drawn from the row of a column to the row of a key. */
export interface Line {
  readonly side: Side;
  /** Whether several rows may refer to the same one. */
  readonly isMany: boolean;
  readonly from: LineEnd;
  readonly to: LineEnd;
}

export interface LineEnd {
  readonly x: number;
  readonly y: number;
  /** The side of the box where the line ends: -1 for left, 1 for right. */
  readonly direction: -1 | 1;
}

export const HEADER_HEIGHT = 26;
export const ROW_HEIGHT = 17;

const BOX_WIDTH = 236;
const BOX_GAP = 22;
const LANE_GAP = 72;
const SIDE_GAP = 56;
const MARGIN = 20;
const HEADING_SIZE = 18;

/** Places the film side above the music side, each in lanes that lead to the links on the right. */
export function layOutErd(catalog: readonly CatalogTable[]): ErdLayout {
  const { film, music, links } = erdLanes(catalog);
  const linkLane = Math.max(film.length, music.length);
  const filmHeight = heightOfSide(film);
  const musicTop = MARGIN + filmHeight + SIDE_GAP;
  const middle = musicTop - SIDE_GAP / 2;
  const boxes = [
    ...placeSide(film, linkLane, MARGIN),
    ...placeSide(music, linkLane, musicTop),
    ...placeLane(links, linkLane, middle - heightOfLane(links) / 2),
  ];
  return {
    width: laneX(linkLane) + BOX_WIDTH + MARGIN,
    height: musicTop + heightOfSide(music) + MARGIN,
    headings: [
      { text: "Film side", x: MARGIN, y: MARGIN + HEADING_SIZE },
      { text: "Music side", x: MARGIN, y: musicTop + HEADING_SIZE },
    ],
    boxes,
    lines: boxes.flatMap((box) => linesFrom(box, boxes)),
  };
}

/** Lanes are counted from the links outwards, and drawn from left to right towards them. */
function placeSide(lanes: readonly (readonly CatalogTable[])[], linkLane: number, top: number): Box[] {
  const height = heightOfSide(lanes);
  return lanes.flatMap((tables, distance) =>
    placeLane(tables, linkLane - 1 - distance, top + (height - heightOfLane(tables)) / 2),
  );
}

function placeLane(tables: readonly CatalogTable[], lane: number, top: number): Box[] {
  return tables.map((table, index) => ({
    table,
    x: laneX(lane),
    y: Math.round(top) + sum(tables.slice(0, index).map((above) => heightOf(above) + BOX_GAP)),
    width: BOX_WIDTH,
    height: heightOf(table),
  }));
}

function laneX(lane: number): number {
  return MARGIN + lane * (BOX_WIDTH + LANE_GAP);
}

function heightOfSide(lanes: readonly (readonly CatalogTable[])[]): number {
  return Math.max(0, ...lanes.map(heightOfLane));
}

function heightOfLane(tables: readonly CatalogTable[]): number {
  return sum(tables.map(heightOf)) + BOX_GAP * Math.max(0, tables.length - 1);
}

function heightOf({ columns }: CatalogTable): number {
  return HEADER_HEIGHT + columns.length * ROW_HEIGHT + 6;
}

function linesFrom(box: Box, boxes: readonly Box[]): Line[] {
  return box.table.references.flatMap((reference) => {
    const target = boxes.find(({ table }) => table.name === reference.table);
    return target === undefined || !isDrawn(reference) ? [] : [lineBetween(box, target, reference)];
  });
}

/** Almost every table has a date: lines to the calendar would hide the others. */
export function isDrawn({ table }: Reference): boolean {
  return table !== "dim_date";
}

function lineBetween(box: Box, target: Box, { column, to }: Reference): Line {
  const leaves = target.x > box.x ? 1 : -1;
  const arrives = target.x === box.x ? -1 : leaves === 1 ? -1 : 1;
  return {
    side: box.table.side,
    isMany: box.table.key.join() !== column,
    from: { x: edge(box, leaves), y: rowY(box, column), direction: leaves },
    to: { x: edge(target, arrives), y: rowY(target, to), direction: arrives },
  };
}

function edge(box: Box, direction: -1 | 1): number {
  return direction === 1 ? box.x + box.width : box.x;
}

function rowY(box: Box, column: string): number {
  const index = box.table.columns.findIndex(({ name }) => name === column);
  return box.y + HEADER_HEIGHT + (index + 0.5) * ROW_HEIGHT;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
