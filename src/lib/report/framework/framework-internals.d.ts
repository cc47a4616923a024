declare module "@observablehq/framework/dist/config.js" {
  /** Framework's own tests use it: every file counts as changed at this moment. */
  export function setCurrentDate(date: Date): void;
}
