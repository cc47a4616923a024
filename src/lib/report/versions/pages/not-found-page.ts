import { escapeHtml } from "../../../core/text/html.js";

/**
 * The page that a server shows for an address without one. It may appear at any depth, so it brings its own style, and
 * finds the way home by the site's address or, where scripts run, by the nearest folder that holds the list of versions.
 */
export function notFoundPage(siteUrl: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>Not found | Leitmotif</title>
<style>
:root { color-scheme: light dark; }
body { margin: 15vh auto; max-width: 34rem; padding: 0 1.25rem; background: #fbf9f4; color: #1f1c17; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { font: 600 2.25rem/1.2 Georgia, serif; }
a { color: #1b5c82; }
@media (prefers-color-scheme: dark) { body { background: #15140f; color: #ece7db; } a { color: #8cc5e8; } }
</style>
</head>
<body>
<main>
<h1>There is no such page.</h1>
<p>Every version of the report stays where it was published, but a version may lack a page that another has.</p>
<p>${homeLink(siteUrl)}</p>
</main>
<script type="module">
const link = document.querySelector("a[data-home]");
const folders = location.pathname.split("/").slice(1, -1);
for (let depth = folders.length; depth >= 0; depth--) {
  const folder = "/" + folders.slice(0, depth).map((name) => name + "/").join("");
  const found = await fetch(folder + "versions.json");
  if (found.ok) { link.href = folder; break; }
}
</script>
</body>
</html>
`;
}

function homeLink(siteUrl: string): string {
  return `<a data-home href="${escapeHtml(siteUrl === "" ? "/" : siteUrl)}">To the newest report</a>`;
}
