/**
 * The temporary path that a process writes before renaming it to `path`. The process id tells others whether it still
 * runs.
 */
export function partialPath(path: string, process: number): string {
  return `${path}.${process}.partial`;
}

/** The start of the name of a folder that a process removes when it is done. */
export function workFolderPrefix(process: number): string {
  return `work-${process}-`;
}

/** The id of the process that uses a temporary file or folder of this name; undefined for any other name. */
export function processOf(name: string): number | undefined {
  const number = /\.(\d+)\.partial$/.exec(name)?.[1] ?? /^work-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}
