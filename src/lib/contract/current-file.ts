/** The file in the folder of snapshots that names the newest of them. */
export const CURRENT_FILE = "current.txt";
