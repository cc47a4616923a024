// Photographs pages of the newest report for the README: npm run screenshots
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { chromium } from "playwright-core";

const REPORTS = "reports";
const OUTPUT = "evidence/pictures";

/** A page, the part of its address behind the name, and how it is shown. */
const PICTURES = [
  { name: "overview", page: "index.html", colorScheme: "light" },
  { name: "explorer", page: "explorer.html?data=real&q=psycho", colorScheme: "light" },
  { name: "real-records", page: "real.html", colorScheme: "light" },
  { name: "lineage", page: "lineage.html#figure-films-that-pay", colorScheme: "dark" },
];

const { server, address } = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const [{ version }] = JSON.parse(readFileSync(join(REPORTS, "versions.json"), "utf8"));
mkdirSync(OUTPUT, { recursive: true });
for (const { name, page: path, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
  await page.goto(`${address}/${version}/${path}`, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
  process.stdout.write(`${OUTPUT}/${name}.png\n`);
  await page.close();
}
await browser.close();
server.close();

async function serve() {
  const types = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    json: "application/json",
    svg: "image/svg+xml",
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const file = readFileSync(join(REPORTS, normalize(decodeURI(pathname))));
      response.writeHead(200, { "content-type": types[pathname.split(".").at(-1)] ?? "application/octet-stream" });
      response.end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}
