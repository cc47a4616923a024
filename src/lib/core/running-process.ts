/** Whether a process with this number exists. */
export function isRunning(number: number): boolean {
  try {
    // Signal 0 only checks whether the process exists.
    return process.kill(number, 0);
  } catch (error) {
    // A process of another user may not be signalled, but it exists.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
