declare module "@observablehq/framework/dist/config.js" {
  /** Used by Framework's own tests: every file counts as changed at this moment. */
  export function setCurrentDate(date: Date): void;
}
