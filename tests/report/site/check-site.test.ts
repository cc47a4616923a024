import { describe, expect, it } from "vitest";
import { findFaults } from "#lib/report/site/check-site";

const FILES = ["index.html", "charts/index.html", "data.csv", "_node/vega.js"];

describe("findFaults", () => {
  it.each([
    ['<a href="./data.csv">'],
    ['<a href="./charts/index.html#top">'],
    ['<h1 id="here"></h1><a href="#here">'],
    ['<a href="https://example.org/">'],
    ['<link rel="icon" href="data:image/svg+xml,x">'],
    ['<script type="module">import {define} from "./_node/vega.js";</script>'],
    ['<script type="module">define({body: async () => (await import("./_node/vega.js"))})</script>'],
    ['<p>an import of cars, from "Japan"</p>'],
  ])("accepts %s", (html) => {
    expect(faultsOf(html)).toEqual([]);
  });

  it.each([
    ['<a href="./gone.html">', "links to something that does not exist: ./gone.html"],
    ['<img src="gone.png">', "links to something that does not exist: gone.png"],
    ['<a href="#nowhere">', "links to something that does not exist: #nowhere"],
    ['<a href="./charts/index.html#nowhere">', "links to something that does not exist: ./charts/index.html#nowhere"],
    ['<a href="../outside.html">', "links to something that does not exist: ../outside.html"],
    [
      '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:10)</div>',
      "shows an error: SyntaxError: Unexpected token (1:10)",
    ],
    [
      '<script type="module">define({body: async () => {const {default: x} = await import("no-such-package");}})</script>',
      "imports something that cannot be found: no-such-package",
    ],
    [
      '<script type="module">import x from "no-such-package";</script>',
      "imports something that cannot be found: no-such-package",
    ],
    [
      '<script type="module">import "no-such-package";</script>',
      "imports something that cannot be found: no-such-package",
    ],
    ['<script src="https://example.org/x.js"></script>', "loads from another site: https://example.org/x.js"],
    ['<link rel="preconnect" href="https://example.org">', "loads from another site: https://example.org"],
    ['<img alt="" src="//example.org/x.png">', "loads from another site: //example.org/x.png"],
  ])("refuses %s", (html, reason) => {
    expect(faultsOf(html)).toEqual([{ page: "index.html", reason }]);
  });

  it("reads links from where the page lies", () => {
    const pages = new Map([["charts/index.html", '<a href="../data.csv"></a><a href="data.csv"></a>']]);
    expect(findFaults(pages, FILES)).toEqual([
      { page: "charts/index.html", reason: "links to something that does not exist: data.csv" },
    ]);
  });
});

function faultsOf(html: string) {
  return findFaults(
    new Map([
      ["index.html", html],
      ["charts/index.html", '<h1 id="top"></h1>'],
    ]),
    FILES,
  );
}
