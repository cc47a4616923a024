import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuseSecrets } from "#lib/report/check/refuse-secrets";

const KEY = { TMDB_API_KEY: "0123456789abcdef" };

describe("refuseSecrets", () => {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-secrets-"));
  mkdirSync(join(folder, "study"));
  writeFileSync(join(folder, "study/notes.csv"), `a,${KEY.TMDB_API_KEY}\n`);
  writeFileSync(join(folder, "table.parquet"), "another-long-value");

  it("names the file, and the variable whose value it holds, but not the value", () => {
    expect(() => refuseSecrets(folder, KEY)).toThrow(/notes\.csv.*the value of TMDB_API_KEY/);
    expect(() => refuseSecrets(folder, KEY)).not.toThrow(KEY.TMDB_API_KEY);
  });

  it("passes over other variables, and over files that are not text", () => {
    refuseSecrets(folder, { GREETING: KEY.TMDB_API_KEY, TMDB_TOKEN: "another-long-value" });
  });
});
