import { describe, expect, it } from "vitest";
import { isIsoDate } from "#lib/core/iso-date";

describe("isIsoDate", () => {
  it.each(["2024-02-29", "1999-12-31"])("accepts %s", (text) => expect(isIsoDate(text)).toBe(true));
  it.each(["2023-02-29", "2023-13-01", "23-01-01", "2023-1-1", ""])("refuses %j", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});
