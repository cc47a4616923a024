import { describe, expect, it } from "vitest";
import { putBack, setAside } from "#lib/report/framework/set-aside";

const DRAWING = '<svg width="1"><path d="M0,0"/></svg>';
const LINKED_DRAWING = '<svg><a href="./music"><path d="M0,0"/></a></svg>';
const TABLE = `<table><tr><td>${DRAWING}</td></tr></table>`;
const LINKED_TABLE = `<table><tr><td><a href="./loaders/a.csv">a</a></td><td>${DRAWING}</td></tr></table>`;

describe("what Framework need not read", () => {
  it("is set aside and comes back", () => {
    const html = `<div>${DRAWING}</div><p>and</p>${TABLE}${DRAWING}`;
    const { parts, kept } = setAside({ one: html });
    expect(kept).toEqual([TABLE, DRAWING, DRAWING]);
    expect(parts.one).not.toMatch(/svg|table/);
    expect(putBack(parts.one ?? "", kept)).toBe(html);
  });

  it("does not include what names a file, whose name may change", () => {
    const { parts, kept } = setAside({ one: LINKED_DRAWING + LINKED_TABLE });
    expect(kept).toEqual([DRAWING]);
    expect(parts.one).toContain('href="./music"');
    expect(parts.one).toContain('href="./loaders/a.csv"');
    expect(putBack(parts.one ?? "", kept)).toBe(LINKED_DRAWING + LINKED_TABLE);
  });

  it("keeps the parts apart, and the inner one of two tables", () => {
    const nested = "<table><tr><td><table><tr></tr></table></td></tr></table>";
    const { parts, kept } = setAside({ one: nested, two: DRAWING });
    expect(kept).toEqual(["<table><tr></tr></table>", DRAWING]);
    expect([putBack(parts.one ?? "", kept), putBack(parts.two ?? "", kept)]).toEqual([nested, DRAWING]);
  });

  it("leaves a page alone that says something like a place", () => {
    const { kept } = setAside({ one: DRAWING });
    expect(putBack('<set-aside id="7"></set-aside>', kept)).toBe('<set-aside id="7"></set-aside>');
  });
});
