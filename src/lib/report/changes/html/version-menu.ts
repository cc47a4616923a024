import { escapeHtml } from "../../../core/text/html.js";
import { type Version, versionLabel } from "../version-record.js";

/** Where a reader is. */
export interface Place {
  /** The folder of the version, which is also its name. */
  readonly version: string;
  /** The page in it, such as `music.html`. */
  readonly page: string;
  /** What follows in the address: the state of the page. */
  readonly state: string;
}

/** Links to the same page in all versions, newest first. */
export function versionMenuHtml(versions: readonly Version[], place: Place): string {
  return versions.map((version) => `<li>${linkTo(version, place)}</li>`).join("");
}

function linkTo(version: Version, place: Place): string {
  const mark = version.version === place.version ? ' aria-current="true"' : "";
  const kind = version.data === "sample" ? "" : ` <span>real data</span>`;
  const lacks = version.pages.includes(place.page) ? "" : " <span>start page</span>";
  return `<a href="${escapeHtml(samePageIn(version, place))}"${mark}>${escapeHtml(versionLabel(version))}${kind}${lacks}</a>`;
}

/** The page that a reader sees, in another version; its first page where it does not have this one. */
export function samePageIn({ version, pages }: Version, { page, state }: Place): string {
  const up = "../".repeat(page.split("/").length);
  return pages.includes(page) ? `${up}${version}/${page}${state}` : `${up}${version}/index.html`;
}

/** Says on a page of an old version that there is a newer one; undefined on the newest. Sample and real data are apart. */
export function oldVersionHtml(versions: readonly Version[], place: Place): string | undefined {
  const own = versions.find(({ version }) => version === place.version);
  const newest = versions.find(({ data }) => data === own?.data);
  if (own === undefined || newest === undefined || newest === own) return undefined;
  const words = newest.pages.includes(place.page) ? "the same page there" : "its first page";
  const when = newest.newestDelivery === own.newestDelivery ? ", about the same deliveries" : "";
  return (
    `This is the report of <time>${escapeHtml(own.newestDelivery)}</time>. A newer one is out${when}: ` +
    `<a href="${escapeHtml(samePageIn(newest, place))}">${words}</a>.`
  );
}
