/** Where a process fills what will be `path`. Its number tells others whether it still runs. */
export function partialPath(path: string, process: number): string {
  return `${path}.${process}.partial`;
}

/** How the name of a folder begins that a process removes when it has done its work. */
export function workFolderPrefix(process: number): string {
  return `work-${process}-`;
}

/** The number of the process that works in a file or folder of this name; of a name that is for good, undefined. */
export function processOf(name: string): number | undefined {
  const number = /\.(\d+)\.partial$/.exec(name)?.[1] ?? /^work-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}
