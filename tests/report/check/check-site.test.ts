import { describe, expect, it } from "vitest";
import { findFaults } from "#lib/report/check/check-site";
import { secretsOf } from "#lib/report/check/secrets";

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
    ['<a href="../changes/index.html">'],
    ['<img src="data.csv" alt="">'],
    ['<div role="img" aria-label="A chart"></div>'],
    ['<svg role="img"><title>A chart</title></svg>'],
    ['<p id="a"></p><script>const twin = `<p id="a"><img>`;</script><!-- <img> -->'],
    ['<p>Ask fetch("./data.csv"), or read https://example.org/x.js</p>'],
  ])("accepts %s", (html) => {
    expect(faultsOf(html)).toEqual([]);
  });

  it.each([
    ['<a href="./gone.html">', "links to something that does not exist: ./gone.html"],
    ['<img src="gone.png" alt="">', "links to something that does not exist: gone.png"],
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
    [
      '<style>p { background: url("https://example.org/x.png") }</style>',
      "loads from another site: https://example.org/x.png",
    ],
    ['<script>fetch("https://example.org/x.json")</script>', "loads from another site: https://example.org/x.json"],
    ['<img src="data.csv">', 'has an image without a text in its place: <img src="data.csv">'],
    ['<iframe src="data.csv"></iframe>', 'has a frame without a title: <iframe src="data.csv">'],
    ['<svg role="img"><path/></svg>', 'has a drawing without a name: <svg role="img">'],
    ['<i id="a"></i><b id="a"></b><b id="a"></b>', "has several parts with the id a"],
    ['<link rel="preconnect" href="https://example.org">', "loads from another site: https://example.org"],
    ['<img alt="" src="//example.org/x.png">', "loads from another site: //example.org/x.png"],
  ])("refuses %s", (html, reason) => {
    expect(faultsOf(html)).toEqual([{ file: "index.html", reason }]);
  });

  it("reads links from where the page lies", () => {
    const pages = new Map([["charts/index.html", page('<a href="../data.csv"></a><a href="data.csv"></a>')]]);
    expect(findFaults(pages, { files: FILES })).toEqual([
      { file: "charts/index.html", reason: "links to something that does not exist: data.csv" },
    ]);
  });

  it("refuses a page without language, title and heading", () => {
    expect(reasonsIn("index.html", "<html><title> </title><p>Text</p></html>")).toEqual([
      "does not say its language",
      "has no title",
      "has no heading of the first level",
    ]);
  });

  it.each([
    ["style.css", '@import "https://example.org/fonts.css";', "https://example.org/fonts.css"],
    ["style.css", "p { background: url(//example.org/x.png) }", "//example.org/x.png"],
    ["chart.svg", '<svg><image href="https://example.org/x.png"/></svg>', "https://example.org/x.png"],
    ["_import/x.js", "const y = await import(`https://example.org/y.js`)", "https://example.org/y.js"],
    ["_import/x.js", 'new WebSocket("wss://example.org/live")', "wss://example.org/live"],
  ])("refuses a request to others in %s: %s", (file, text, address) => {
    expect(reasonsIn(file, text)).toEqual([`loads from another site: ${address}`]);
  });

  it.each([
    ["_import/x.js", 'const schema = "https://vega.github.io/schema/vega/v6.json"'],
    ["data.csv", 'a,"url(https://example.org/)"'],
  ])("accepts an address in %s that nothing loads: %s", (file, text) => {
    expect(reasonsIn(file, text)).toEqual([]);
  });
});

describe("the search for secrets", () => {
  // Put together here, so that nobody who looks for secrets finds one in this file.
  it.each([
    ["a private key", ["-----BEGIN RSA ", "PRIVATE KEY-----"]],
    ["a key of Amazon Web Services", ["AKIA", "IOSFODNN7EXAMPLE"]],
    ["a key of an Azure storage account", ["AccountKey=", "a".repeat(44)]],
    ["a token of GitHub", ["ghp_", "a1".repeat(18)]],
    ["a key of Google", ["AIza", "b".repeat(35)]],
    ["a key in an address", ["https://api.example.org/film?api_", "key=0123456789abcdef"]],
    ["a bearer token", ["eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0NTYifQ", ".c2lnbmF0dXJl"]],
    ["a password in an address", ["postgresql://reader:", "hunter22@example.org/films"]],
  ])("finds %s in a download, and does not repeat it", (name, halves) => {
    const [reason = "", ...others] = reasonsIn("evidence/notes.ipynb", `x ${halves.join("")} y`);
    expect(others).toEqual([]);
    expect(reason).toContain(`holds a secret: ${name};`);
    expect(reason).not.toContain(halves.join(""));
  });

  it.each(["https://example.org/a:b@c", "postgresql://user:$PASSWORD@localhost/films", "an api_key=… in an address"])(
    "takes no offence at %s",
    (text) => {
      expect(reasonsIn("notes.txt", text)).toEqual([]);
    },
  );

  it.each(["p@ss/word+0123456789", "p%40ss%2Fword%2B0123456789"])(
    "finds the value of a key of the environment, written as %s",
    (written) => {
      const secrets = secretsOf({ TMDB_API_KEY: "p@ss/word+0123456789", HOME: "/home/somebody", SHORT_TOKEN: "abc" });
      const found = findFaults(new Map([["a.json", `{"url": "${written}", "home": "/home/somebody", "x": "abc"}`]]), {
        files: [],
        secrets,
      });
      expect(found.map(({ reason }) => reason)).toEqual([
        "holds a secret: the value of TMDB_API_KEY; remove it, and replace it where it is used",
      ]);
    },
  );
});

function faultsOf(html: string) {
  const pages = new Map([
    ["index.html", page(html)],
    ["charts/index.html", page('<h2 id="top"></h2>')],
  ]);
  return findFaults(pages, { files: FILES, outside: ["../changes/index.html"] });
}

function reasonsIn(file: string, text: string): string[] {
  return findFaults(new Map([[file, text]]), { files: FILES }).map(({ reason }) => reason);
}

function page(content: string): string {
  return `<!DOCTYPE html><html lang="en"><title>Test</title><h1>Test</h1>${content}</html>`;
}
