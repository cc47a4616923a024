import { describe, expect, it } from "vitest";
import { TABLES } from "#lib/contract/warehouse/tables";
import { warehouseSchema } from "#lib/warehouse/schema/create-table";
import { postgresSchema } from "#lib/warehouse/schema/postgres-schema";

const FOLDER = "../../../src/lib/warehouse/schema";

/** After a change of the contract: npx vitest run tests/warehouse/schema -u */
describe("the committed schemas follow from the contract", () => {
  it("describes the tables for DuckDB", async () => {
    await expect(warehouseSchema(TABLES)).toMatchFileSnapshot(`${FOLDER}/schema.sql`);
  });

  it("describes the tables for PostgreSQL", async () => {
    await expect(postgresSchema(TABLES)).toMatchFileSnapshot(`${FOLDER}/postgres.sql`);
  });
});
