// What pages run in the reader's browser: `import { … } from "leitmotif/browser"`.
export { escapeHtml } from "./core/text/html.js";
