import {
  type Comparison,
  compareVersions,
  comparisonHtml,
  escapeHtml,
  linksCsv,
  type Published,
  pairFolder,
  qualityHtml,
  type RowChanges,
  type Version,
  versionLabel,
} from "leitmotif/browser";

// Compares any two versions. Whatever concerns several versions lies beside their folders, two above this script.
const REPORTS = new URL("../../../", import.meta.url);

/** Counts the comparisons that were begun. */
let begun = 0;

const place = document.querySelector<HTMLElement>("#compare");
const versions = await list();
if (place && versions.length > 0) start(place, versions);
showQuality(versions);

/** No list, as in a preview or in a copy of a single version: the page stays as it is. */
async function list(): Promise<readonly Version[]> {
  const response = await fetch(new URL("versions.json", REPORTS));
  return response.ok ? response.json() : [];
}

function start(place: HTMLElement, versions: readonly Version[]): void {
  place.innerHTML = formHtml(versions);
  const [from, to] = [...place.querySelectorAll("select")];
  const result = place.querySelector<HTMLElement>(".comparison");
  if (!from || !to || !result) return;
  const choose = () => {
    const asked = pairAskedFor(versions);
    from.value = asked.from;
    to.value = asked.to;
    void compare(versions, asked, result);
  };
  place.querySelector("form")?.addEventListener("change", () => {
    window.history.pushState(null, "", `?${new URLSearchParams({ from: from.value, to: to.value })}`);
    choose();
  });
  window.addEventListener("popstate", choose);
  choose();
}

function formHtml(versions: readonly Version[]): string {
  if (versions.length < 2) return `<p>This is the only version so far.</p>`;
  const options = versions.map(
    (version) => `<option value="${escapeHtml(version.version)}">${escapeHtml(versionLabel(version))}</option>`,
  );
  const select = (id: string, label: string) =>
    `<p class="compare-side"><label for="${id}">${label}</label> <select id="${id}">${options.join("")}</select></p>`;
  const selects = select("compare-from", "From") + select("compare-to", "to");
  return `<form class="compare">${selects}</form><div class="comparison" aria-live="polite"></div>`;
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The versions that the address names; without them, this version and the one before it. */
function pairAskedFor(versions: readonly Version[]): Pair {
  const asked = new URLSearchParams(window.location.search);
  const known = (name: string | null) => versions.findIndex(({ version }) => version === name);
  const own = Math.max(
    0,
    known(decodeURIComponent(new URL("../../", import.meta.url).pathname.split("/").at(-2) ?? "")),
  );
  const newer = known(asked.get("to")) >= 0 ? known(asked.get("to")) : Math.min(own, versions.length - 2);
  const older = known(asked.get("from")) >= 0 ? known(asked.get("from")) : Math.min(newer + 1, versions.length - 1);
  return { from: versions[older]?.version ?? "", to: versions[newer]?.version ?? "" };
}

async function compare(versions: readonly Version[], pair: Pair, result: HTMLElement): Promise<void> {
  begun += 1;
  const turn = begun;
  result.innerHTML = "<p>Comparing …</p>";
  const html = await comparedHtml(versions, pair).catch((error: unknown) => `<p>${escapeHtml(String(error))}</p>`);
  // Another pair may have been chosen in the meantime.
  if (turn === begun) result.innerHTML = html;
}

async function comparedHtml(versions: readonly Version[], { from, to }: Pair): Promise<string> {
  if (from === to) return "<p>Choose two versions that are not the same.</p>";
  const places = [from, to].map((name) => versions.findIndex(({ version }) => version === name)).sort((a, b) => b - a);
  const [older, newer] = places.map((place) => versions[place]);
  if (older === undefined || newer === undefined) return "<p>There is no such version.</p>";
  const comparison = compareVersions(await published(older), await published(newer));
  return comparisonHtml(comparison, {
    rows: follow(versions, older, newer) ? await rowsOf(older, newer) : undefined,
    reports: "../",
    linksFile: fileOf(comparison),
  });
}

function follow(versions: readonly Version[], older: Version, newer: Version): boolean {
  return versions.indexOf(older) === versions.indexOf(newer) + 1;
}

async function published(version: Version): Promise<Published> {
  const folder = `versions/${version.version}/`;
  const [record, links] = await Promise.all([read(`${folder}record.json`), read(`${folder}links.json`)]);
  // Written when the version was published.
  return { version, record, links } as Published;
}

async function rowsOf(older: Version, newer: Version): Promise<RowChanges | undefined> {
  const response = await fetch(new URL(`changes/${pairFolder(older.version, newer.version)}/rows.json`, REPORTS));
  return response.ok ? response.json() : undefined;
}

/** A download made in the browser. */
function fileOf({ links }: Comparison): string {
  return URL.createObjectURL(new Blob([linksCsv(links)], { type: "text/csv" }));
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(new URL(path, REPORTS));
  if (!response.ok)
    throw new Error(`${path} cannot be read (${response.status}): is the folder of all reports complete?`);
  return response.json();
}

function showQuality(versions: readonly Version[]): void {
  const quality = document.querySelector("#quality");
  if (quality && versions.length > 0) quality.innerHTML = qualityHtml(versions, "../");
}
