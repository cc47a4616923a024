import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the newest report. */
export function newestReport(reports) {
  const versions = join(reports, "versions.json");
  if (!existsSync(versions)) throw new Error(`${versions} does not exist (run: npm run build)`);
  const [newest] = JSON.parse(readFileSync(versions, "utf8"));
  return join(reports, newest.version);
}
