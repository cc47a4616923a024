import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { referencesOf, TABLES } from "#lib/contract/warehouse/tables";
import { withDuckDB } from "#lib/core/duckdb";
import { layOutErd } from "#lib/warehouse/catalog/erd-layout";
import { erdSvg } from "#lib/warehouse/catalog/erd-svg";
import { type CatalogTable, readCatalog } from "#lib/warehouse/catalog/read-catalog";
import { emptyWarehouse } from "./sample/load.js";

let catalog: CatalogTable[];

beforeAll(async () => {
  catalog = await withDuckDB({ path: await emptyWarehouse() }, readCatalog);
});

describe("the catalog", () => {
  it("has exactly the declared tables", () => {
    expect(catalog.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
  });

  it.each(TABLES)("finds $name as it is declared, and says what it and each of its columns is", (table) => {
    const { comment, columns } = tableNamed(table.name);
    expect(columns).toEqual(
      table.columns.map(({ name, type, isNullable, meaning }) => ({ name, type, isNullable, comment: meaning })),
    );
    expect(columns.filter((column) => !column.comment)).toEqual([]);
    expect(comment).toBe(table.meaning);
    expect(comment).toMatch(/^[A-Z].*\.$/);
  });

  it.each(TABLES)("has the columns that keys and references of $name speak of", (table) => {
    const columnsOf = (name: string) => tableNamed(name).columns.map((column) => column.name);
    const references = referencesOf(table);
    expect(columnsOf(table.name)).toEqual(
      expect.arrayContaining([...table.key, ...references.map(({ column }) => column)]),
    );
    for (const { table: target, to } of references) expect(columnsOf(target)).toContain(to);
  });

  it("finds a comment missing", async () => {
    const path = await emptyWarehouse();
    const tables = await withDuckDB({ path }, async (connection) => {
      await connection.run("CREATE TABLE dim_studio (studio_key UUID)");
      return readCatalog(connection);
    });
    expect(tables.at(-1)).toMatchObject({
      name: "dim_studio",
      comment: null,
      columns: [{ name: "studio_key", comment: null }],
    });
  });
});

describe("the diagram", () => {
  it("shows every table but the bookkeeping, once, and lets none overlap another", () => {
    const { boxes, width, height } = layOutErd(catalog);
    const shown = catalog.filter(({ side }) => side !== "bookkeeping").map(({ name }) => name);
    expect(boxes.map(({ table }) => table.name).sort()).toEqual(shown.sort());
    for (const box of boxes) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
      const overlapping = boxes.filter((other) => other !== box && overlap(box, other)).map(({ table }) => table.name);
      expect(overlapping).toEqual([]);
    }
  });

  it("draws every reference but those to the calendar", () => {
    const references = catalog.flatMap(({ references }) => references).filter(({ table }) => table !== "dim_date");
    expect(layOutErd(catalog).lines).toHaveLength(references.length);
  });

  it("is well-formed, and the same each time", () => {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(erdSvg(catalog)).close();
    expect(erdSvg(catalog)).toBe(erdSvg(structuredClone(catalog)));
  });
});

function tableNamed(name: string): CatalogTable {
  const table = catalog.find((other) => other.name === name);
  if (table === undefined) throw new Error(`the catalog has no table ${name}`);
  return table;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
