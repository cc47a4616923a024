import { escapeHtml } from "../../../core/text/html.js";
import { DESCRIPTION } from "./dataset.js";
import { ICON_FILE, TOUCH_ICON_FILE } from "./icons.js";
import { CARD_FILE } from "./social-card.js";

/** What a page says about itself to browsers, feed readers, search engines and those who link to it. */
export function headTags(
  page: { readonly path: string; readonly title: string },
  { dataset, home }: { readonly dataset: object; readonly home: string },
): string {
  const up = "../".repeat(page.path.split("/").length - 1) || "./";
  return [
    `<link rel="icon" type="image/svg+xml" href="${up}${ICON_FILE}">`,
    `<link rel="apple-touch-icon" href="${up}${TOUCH_ICON_FILE}">`,
    `<link rel="alternate" type="application/atom+xml" title="Versions of the report" href="${up}../versions.xml">`,
    `<meta name="description" content="${escapeHtml(DESCRIPTION)}">`,
    property("type", "website"),
    property("site_name", "Leitmotif"),
    property("title", page.title),
    property("description", DESCRIPTION),
    ...(home === "" ? [] : addresses(page.path, home)),
    // In a script, only this character could end it.
    `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll("<", "\\u003c")}</script>`,
  ].join("\n");
}

/** Others load the picture from where they are, so they need a complete address. */
function addresses(path: string, home: string): string[] {
  return [
    property("url", home + path),
    property("image", home + CARD_FILE),
    property("image:width", "1200"),
    property("image:height", "630"),
    `<meta name="twitter:card" content="summary_large_image">`,
  ];
}

function property(name: string, content: string): string {
  return `<meta property="og:${name}" content="${escapeHtml(content)}">`;
}
