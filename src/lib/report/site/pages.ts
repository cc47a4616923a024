/** A page of the report. */
export interface SitePage {
  /** Its Markdown file in src/, without the ending. */
  readonly path: string;
  /** What the navigation calls it. */
  readonly name: string;
  /** The topics whose answers it shows. */
  readonly topics?: readonly string[];
}

/** Pages that belong together in the navigation. */
export interface SiteSection {
  readonly name: string;
  readonly pages: readonly SitePage[];
}

/** All pages in the order of the navigation. */
export const SECTIONS: readonly SiteSection[] = [
  { name: "Overview", pages: [{ path: "index", name: "Overview" }] },
  {
    name: "Answers",
    pages: [
      {
        path: "music",
        name: "Music and film",
        topics: ["soundtrack", "effect", "selection", "published", "pitfalls", "truth"],
      },
      { path: "talent", name: "Composers and talent", topics: ["composers", "talent"] },
      { path: "money", name: "Films and money", topics: ["money", "films"] },
      { path: "predict", name: "Will it pay?", topics: ["prediction", "takings", "features"] },
      { path: "model-card", name: "Model card" },
      { path: "find-a-film", name: "Find a film" },
      { path: "songs", name: "Songs", topics: ["song-features", "songs", "recommending"] },
      { path: "titles", name: "Films and series", topics: ["content", "genres", "time"] },
    ],
  },
  {
    name: "Linking",
    pages: [
      { path: "linking", name: "How films are found" },
      { path: "explorer", name: "Explorer" },
      { path: "real", name: "Real records" },
      { path: "scale", name: "Scale" },
    ],
  },
  {
    name: "Data",
    pages: [
      { path: "data", name: "Sources" },
      { path: "model", name: "Tables" },
      { path: "validation", name: "Validation" },
      { path: "lineage", name: "Lineage" },
      { path: "evidence", name: "Evidence" },
      { path: "changes", name: "Changes" },
      { path: "operations", name: "Operations" },
    ],
  },
  {
    name: "About",
    pages: [
      { path: "about", name: "About" },
      { path: "developers", name: "For developers" },
    ],
  },
];

/** All pages, in the order in which one would read them. */
export const PAGES: readonly SitePage[] = SECTIONS.flatMap(({ pages }) => pages);

/** Where the page is that a Markdown file below src/ becomes. */
export function pageAt(path: string): { readonly section?: SiteSection; readonly page?: SitePage } {
  const section = SECTIONS.find(({ pages }) => pages.some((page) => path === `/${page.path}`));
  const page = section?.pages.find((page) => path === `/${page.path}`);
  return { ...(section && { section }), ...(page && { page }) };
}
