// What pages run in the reader's browser: `import { … } from "leitmotif/browser"`.
export { grouped } from "./core/numbers.js";
export { escapeHtml } from "./core/text/html.js";
