/** The folder of a report's executed notebooks. */
export const NOTEBOOKS_FOLDER = "evidence/notebooks";

/** What lies beside the folders of all versions, and what pages of a version may lead to. */
export const OUTSIDE: readonly string[] = ["../changes/index.html", "../versions.json", "../versions.xml"];
