import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { Quality, Version } from "../../changes/version-record.js";

/**
 * The versions as an Atom feed, newest first, with the dates of the data. Without the site's address its links are
 * relative, which Atom allows: they start from the place of the feed.
 */
export function versionsFeed(versions: readonly Version[], siteUrl: string): string {
  const base = siteUrl === "" || siteUrl.endsWith("/") ? siteUrl : `${siteUrl}/`;
  const entries = versions.map((version) => entry(version, base));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Leitmotif: versions of the report</title>
<id>${escapeHtml(base === "" ? "urn:leitmotif:versions" : base)}</id>
<updated>${dateOf(versions[0])}</updated>
<author><name>The Leitmotif authors</name></author>
<link rel="self" href="${escapeHtml(base)}versions.xml"/>
<link rel="alternate" type="text/html" href="${escapeHtml(base)}changes/index.html"/>
${entries.join("\n")}
</feed>
`;
}

function entry(version: Version, base: string): string {
  return `<entry>
<title>Data up to ${escapeHtml(version.newestDelivery)}</title>
<id>urn:leitmotif:${escapeHtml(version.version)}</id>
<updated>${dateOf(version)}</updated>
<link href="${escapeHtml(`${base}${version.version}/index.html`)}"/>
<summary>${escapeHtml(summary(version))}</summary>
</entry>`;
}

function summary({ data, quality }: Version): string {
  const { rows, links, gates } = quality;
  const what = data === "sample" ? "Sample data. " : "";
  return (
    `${what}${grouped(rows)} rows in ${grouped(quality.tables)} tables, ${grouped(links.match)} links and ` +
    `${grouped(links.review)} to review. ${gatesText(gates)}.`
  );
}

function gatesText({ passed, warned }: Quality["gates"]): string {
  return warned === 0 ? `All ${grouped(passed)} gates passed` : `${grouped(warned)} gates warn`;
}

/** A feed must name a moment; the data only have a day. */
function dateOf(version: Version | undefined): string {
  const day = version?.newestDelivery ?? "none";
  return `${day === "none" ? "1970-01-01" : day}T00:00:00Z`;
}
