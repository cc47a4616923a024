import { oldVersionHtml, type Place, type Version, versionMenuHtml } from "leitmotif/browser";

// Every page says which version it belongs to. This adds what a page cannot know, because it never changes: the other
// versions, and whether a newer one is out.

/** The folder of this version: the script lies two folders below it. */
const HOME = new URL("../../", import.meta.url);

const response = await fetch(new URL("../versions.json", HOME));
if (response.ok) show(await response.json());

function show(versions: readonly Version[]): void {
  const menu = document.querySelector<HTMLDetailsElement>(".versions");
  const list = menu?.querySelector("ul");
  // The state of the page may have changed since.
  menu?.addEventListener("toggle", () => {
    if (list && menu.open) list.innerHTML = versionMenuHtml(versions, place());
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && menu?.open) close(menu);
  });
  document.addEventListener("click", ({ target }) => {
    if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  showWhetherOld(versions);
}

function close(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

function showWhetherOld(versions: readonly Version[]): void {
  const html = oldVersionHtml(versions, place());
  if (html === undefined) return;
  const banner = document.createElement("p");
  banner.className = "old-version";
  banner.innerHTML = html;
  banner.addEventListener("click", () => {
    banner.innerHTML = oldVersionHtml(versions, place()) ?? html;
  });
  document.querySelector("#observablehq-header")?.prepend(banner);
}

function place(): Place {
  const { pathname, search, hash } = window.location;
  const page = pathname.startsWith(HOME.pathname) ? pathname.slice(HOME.pathname.length) : "";
  return {
    version: decodeURIComponent(HOME.pathname.split("/").at(-2) ?? ""),
    page: page === "" ? "index.html" : page,
    state: search + hash,
  };
}
