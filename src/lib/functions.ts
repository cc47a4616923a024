// What the small programs of src/publish that run in a cloud use of the library: TMDb's API, and drawing without data.
export { InputError } from "./core/errors.js";
export { csvLine } from "./core/text/csv-text.js";
export { renderPng } from "./figures/files/render-png.js";
export { renderSvg } from "./figures/files/render-svg.js";
export { titledSvg } from "./figures/files/titled-svg.js";
export { barChart } from "./figures/spec/bars.js";
export { DOLLARS } from "./figures/spec/channels.js";
export { type ChartTheme, PRINT_THEME } from "./figures/spec/theme.js";
export { inParallel } from "./sources/fetching/in-parallel.js";
export { PATIENCE, type Patience } from "./sources/fetching/retry.js";
export { createCsvParser } from "./sources/reading/csv-parser.js";
export { accessFrom } from "./sources/tmdb/fetching/access.js";
export { type Ask, createApi } from "./sources/tmdb/fetching/api.js";
export { createRateLimit } from "./sources/tmdb/fetching/rate-limit.js";
