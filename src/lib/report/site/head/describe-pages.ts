import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unescapeHtml } from "../../../core/text/html.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import { loadNotices } from "../../../sources/load-notices.js";
import { filesBelow } from "../../files-below.js";
import { versionName } from "../../versions/version.js";
import { dataset } from "./dataset.js";
import { headTags } from "./head-tags.js";

/** Adds to every page of a built site what it says about itself. Afterwards, because only then all files are known. */
export async function describePages(output: string, snapshot: Snapshot, siteUrl: string): Promise<void> {
  const files = filesBelow(output);
  const home = siteUrl === "" ? "" : `${siteUrl.replace(/\/$/, "")}/${versionName(snapshot)}/`;
  const described = { dataset: await dataset({ snapshot, notices: await loadNotices(), files, home }), home };
  for (const path of files.filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(join(output, path), "utf8");
    const tags = headTags({ path, title: titleOf(html) }, described);
    writeFileSync(
      join(output, path),
      html.replace("</head>", () => `${tags}\n</head>`),
    );
  }
}

function titleOf(html: string): string {
  return unescapeHtml(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "Leitmotif");
}
